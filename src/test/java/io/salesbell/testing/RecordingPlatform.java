package io.salesbell.testing;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.PlainCards;
import io.salesbell.shared.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A chat platform that keeps what was delivered, as plain text in the reader's language. */
@TestComponent
public class RecordingPlatform implements ChatPlatform {
    private final PlainCards plain;
    private final List<Delivered> delivered = new ArrayList<>();

    RecordingPlatform(PlainCards plain) {
        this.plain = plain;
    }

    /** One message as its reader sees it. */
    public record Delivered(String conversation, String text, Card card, UUID message) {
        public List<String> commands() {
            return card.allButtons().stream().map(Button::command).toList();
        }
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public synchronized void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        delivered.add(new Delivered(to.key(), plain.text(card, language, TestTeam.ZONE), card, message));
    }

    /** What reached a person or channel so far, oldest first. */
    public synchronized List<String> textsTo(String conversation) {
        return messagesTo(conversation).stream().map(Delivered::text).toList();
    }

    public synchronized List<Delivered> messagesTo(String conversation) {
        return delivered.stream()
                .filter(message -> message.conversation().equals(conversation))
                .toList();
    }

    public synchronized void forget() {
        delivered.clear();
    }
}
