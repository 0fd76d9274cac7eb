package io.salesbell.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Reply;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.team.Member;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;

/** Talks to the bot as people do: {@code chat.as("lily").says("visit Acme").isAnswered("Logged V1 Acme")}. */
@TestComponent
public class Chat {
    private final Conversations conversations;
    private final TestTeam team;
    private final PlainCards plain;
    private final Pulse pulse;
    private final BusinessClock clock;

    Chat(Conversations conversations, TestTeam team, PlainCards plain, Pulse pulse, BusinessClock clock) {
        this.conversations = conversations;
        this.team = team;
        this.plain = plain;
        this.pulse = pulse;
        this.clock = clock;
    }

    public Person as(String key) {
        return new Person(team.member(key), team.dm(key));
    }

    /** Lets everything happen that is due until that local time in Shanghai. */
    public void until(String localTime) {
        pulse.advance(LocalDateTime.parse(localTime).atZone(TestTeam.ZONE).toInstant());
    }

    public void pass(Duration time) {
        pulse.advance(clock.instant().plus(time));
    }

    /** Lets everything happen that is due now. */
    public void settle() {
        pulse.settle();
    }

    public Instant now() {
        return clock.instant();
    }

    /** Somebody in a conversation. */
    public final class Person {
        private final Member member;
        private final Conversation conversation;

        private Person(Member member, Conversation conversation) {
            this.member = member;
            this.conversation = conversation;
        }

        public Person inChannel() {
            return new Person(member, team.channel());
        }

        public Answered says(String text) {
            return says(text, UUID.randomUUID().toString());
        }

        /** Says it under a platform's message id; the same id again is a repeat. */
        public Answered says(String text, String id) {
            return hear(
                    IncomingMessage.text(team.org(), member.id(), conversation, "test:" + id, clock.instant(), text));
        }

        /** Says it at an instant other than now, as a platform tells it of a message that was under way. */
        public Answered saysAt(Instant sentAt, String text) {
            return hear(IncomingMessage.text(
                    team.org(), member.id(), conversation, "test:" + UUID.randomUUID(), sentAt, text));
        }

        public Answered says(String text, List<UUID> photos) {
            String id = "test:" + UUID.randomUUID();
            return hear(IncomingMessage.text(team.org(), member.id(), conversation, id, clock.instant(), text)
                    .with(photos));
        }

        /** Presses a button of an earlier answer. */
        public Answered presses(Button button) {
            String id = "test:" + UUID.randomUUID();
            return hear(
                    IncomingMessage.text(team.org(), member.id(), conversation, id, clock.instant(), button.command())
                            .pressedAt(button.version()));
        }

        public Answered fillsIn(String command, Map<String, String> values) {
            String id = "test:" + UUID.randomUUID();
            return hear(
                    IncomingMessage.form(team.org(), member.id(), conversation, id, clock.instant(), command, values));
        }

        private Answered hear(IncomingMessage message) {
            Answer answer = conversations.hear(message);
            return new Answered(member, answer);
        }
    }

    /** What came back. */
    public final class Answered {
        private final Member member;
        private final Answer answer;

        private Answered(Member member, Answer answer) {
            this.member = member;
            this.answer = answer;
        }

        public String text() {
            return answer.replies().stream()
                    .map(reply -> plain.text(reply.card(), member.language(), member.zone()))
                    .collect(Collectors.joining("\n---\n"));
        }

        public Answered isAnswered(String... parts) {
            assertThat(text()).contains(parts);
            return this;
        }

        public Answered isRefused(String... parts) {
            assertThat(answer.replies()).as(text()).allMatch(Reply::mistake);
            return isAnswered(parts);
        }

        public Answered isAccepted() {
            assertThat(answer.replies()).as(text()).noneMatch(Reply::mistake);
            return this;
        }

        /** A button says this line. */
        public Answered offers(String line) {
            assertThat(answer.replies().stream()
                            .flatMap(reply -> reply.card().allButtons().stream())
                            .map(Button::command))
                    .as(text())
                    .contains(line);
            return this;
        }

        public Answer answer() {
            return answer;
        }

        /** The button with this label in the speaker's language. */
        public Button button(String label) {
            return answer.replies().stream()
                    .flatMap(reply -> reply.card().allButtons().stream())
                    .filter(button ->
                            label.equals(plain.text(Card.of(button.label()), member.language(), member.zone())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + label + " in " + text()));
        }
    }
}
