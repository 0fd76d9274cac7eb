package io.salesbell.testing;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.PlainCards;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A chat platform that keeps what was delivered, as plain text in the reader's language. */
@TestComponent
public class RecordingPlatform implements ChatPlatform {
    private final PlainCards plain;
    private final OpenMenus menus;
    private final JdbcClient jdbc;
    private final List<Delivered> delivered = new ArrayList<>();

    RecordingPlatform(PlainCards plain, OpenMenus menus, JdbcClient jdbc) {
        this.plain = plain;
        this.menus = menus;
        this.jdbc = jdbc;
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
        jdbc.sql("select member_id from identity where org_id = ? and platform = 'test' and external_id = ?")
                .params(org.value(), to.key())
                .query(UUID.class)
                .optional()
                .ifPresent(member -> menus.open(org, new MemberId(member), to, card));
        delivered.add(new Delivered(to.key(), plain.text(card, language, TestTeam.ZONE), card, message));
    }

    @Override
    public synchronized void rewrite(OrgId org, Conversation in, UUID message, Card card, Locale language) {
        delivered.replaceAll(sent -> sent.message().equals(message)
                ? new Delivered(sent.conversation(), plain.text(card, language, TestTeam.ZONE), card, message)
                : sent);
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
