package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A message that is delivered twice is done once, and answered as the first time. */
@SalesbellTest
class RepeatedLinesTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Conversations conversations;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit Repeat One: talked",
                "lead new Repeat Two",
                "lead Repeated contacted",
                "followup Repeated: called",
                "snooze Repeated 3h",
                "kudos @王伟 for the help",
                "comment last: well done",
                "deal Repeat Three 5k",
                "won Repeated 3k",
                "lost Repeated: no budget",
                "undo"
            })
    void aRepeatedLineIsAnsweredAsTheFirstTime(String line) {
        String lead = "Again" + Integer.toHexString(line.hashCode());
        chat.as("lily").says("lead new " + lead).isAccepted();
        chat.as("lily").says("visit Repeat Base: talked").isAccepted();
        IncomingMessage message = message("repeat " + line, line.replace("Repeated", lead));
        Answer first = conversations.hear(message);
        assertThat(first.changed()).as(first.replies().toString()).isTrue();
        assertThat(conversations.hear(message).replies()).isEqualTo(first.replies());
        assertThat(conversations.hear(message).replies()).isEqualTo(first.replies());
    }

    @Test
    void aRepeatedDigitChoosesOnce() {
        chat.as("lily").says("lead new Doubled One").isAccepted();
        chat.as("lily").says("lead new Doubled Two").isAccepted();
        chat.as("lily").says("lead new Doubled One").isRefused("already has");
        chat.as("lily").says("lead new Doubled Two").isRefused("already has");
        IncomingMessage digit = message("digit", "2");
        Answer first = conversations.hear(digit);
        assertThat(first.changed()).isTrue();
        assertThat(conversations.hear(digit).replies()).isEqualTo(first.replies());
    }

    @Test
    void aRepeatedFormIsAnsweredAsTheFirstTime() {
        IncomingMessage form = IncomingMessage.form(
                team.org(),
                team.id("lily"),
                direct(),
                "form",
                chat.now(),
                "lead new",
                Map.of("customer", "Formed Twice"));
        Answer first = conversations.hear(form);
        assertThat(first.changed()).isTrue();
        Answer second = conversations.hear(form);
        assertThat(second.fields()).isEmpty();
        assertThat(second.replies()).isEqualTo(first.replies());
    }

    private IncomingMessage message(String id, String line) {
        return IncomingMessage.text(team.org(), team.id("lily"), direct(), id, chat.now(), line);
    }

    private static Conversation direct() {
        return new Conversation("test", "lily", Conversation.Kind.DIRECT);
    }
}
