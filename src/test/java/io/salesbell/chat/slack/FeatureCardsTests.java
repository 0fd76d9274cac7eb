package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Wording;
import io.salesbell.chat.command.CommandIndex;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.BlockKitLimits;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.team.Member;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A week of every feature's cards as Slack's messages: within its limits, and as the checked-in files say ({@code
 * -Dgolden.write=true} writes them anew).
 */
@SalesbellTest
class FeatureCardsTests {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Conversations conversations;

    @Autowired
    private CommandIndex index;

    @Autowired
    private Wording wording;

    @Autowired
    private PlainCards plain;

    @Autowired
    private JdbcClient jdbc;

    private final List<Shown> shown = new ArrayList<>();

    /** What was said or delivered, and how Slack shows it. */
    record Shown(String cause, SlackMessage message) {}

    @Test
    void everyFeaturesCardsAreShownWithinSlacksLimits() throws IOException {
        chat.as("chen").says("target team visits 20").isAccepted();
        says("lily", "visit Acme: demo, next: tomorrow 9:00 call, blocker: needs a better price");
        says("lily", "lead new Globex contact: Ann phone: +44 20 7946 0958 source: fair");
        says("wangwei", "线索 新建 海康 来源：展会");
        says("lily", "deal Acme 1.2M");
        says("lily", "kudos @wangwei for the demo");
        says("lily", "visit");
        says("lily", "vist Acme: typo");
        says("lily", "today");
        says("lily", "leads");
        says("lily", "lead L1");
        says("lily", "customer Acme");
        says("lily", "target");
        says("lily", "score");
        says("lily", "why visits");
        says("lily", "board");
        says("lily", "help");
        says("wangwei", "帮助");
        says("ada", "start");
        says("ada", "settings");
        chat.settle();
        chat.until("2026-11-18T15:00");
        chat.until("2026-11-23T10:00");
        for (String conversation : List.of("lily", "wangwei", "chen", "ada", "east")) {
            platform.messagesTo(conversation)
                    .forEach(message -> show("to " + conversation, message.card(), Locale.ENGLISH));
        }
        shown.forEach(one -> BlockKitLimits.check(one.message()));
        assertThat(kindsThatCame())
                .as("kinds of messages that are shown here")
                .contains(
                        "recognition.deal-won",
                        "recognition.kudos",
                        "reminder.blocker",
                        "reminder.first-response",
                        "reminder.step",
                        "report.board");
        compare("week");
        shown.clear();
        examples().forEach(line -> says("chen", line));
        compare("examples");
        for (String person : List.of("lily", "ada")) {
            examples().forEach(line -> says(person, line));
        }
        assertThat(shown).hasSizeGreaterThan(100);
        shown.forEach(one -> BlockKitLimits.check(one.message()));
    }

    /** The examples of all commands, each asked by a rep, a manager and an admin. */
    private List<String> examples() {
        return index.handlers().stream()
                .flatMap(handler -> handler.spec().examples().stream())
                .toList();
    }

    private Set<String> kindsThatCame() {
        return new TreeSet<>(jdbc.sql("select distinct kind from outbox_message where state = 'sent'")
                .query(String.class)
                .list());
    }

    private void says(String person, String line) {
        Member member = team.member(person);
        IncomingMessage message = IncomingMessage.text(
                team.org(), member.id(), team.dm(person), "test:" + UUID.randomUUID(), chat.now(), line);
        Answer answer = conversations.hear(message);
        for (int again = 0; answer.isLate() && again < 20; again++) {
            answer = conversations.hear(message);
        }
        answer.replies().forEach(reply -> show(person + ": " + line, reply.card(), member.language()));
    }

    private void show(String cause, Card card, Locale language) {
        Reader reader =
                new Reader(language, TestTeam.ZONE, Map.of(team.id("lily").value(), "ULILY"), Map.of());
        BlockKit kit = new BlockKit(wording, plain, JsonMapper.shared());
        shown.add(new Shown(cause, kit.message(card, reader, line -> "kept")));
    }

    private void compare(String name) throws IOException {
        Path file = Path.of("src/test/resources/slack", name + ".json");
        String json = JSON.writeValueAsString(shown)
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "an-id")
                        .replaceAll("(?<=关联码：|关联账号 )[a-z0-9]{6}", "a-code")
                        .replaceAll("error [0-9a-f]{12}", "an error")
                + "\n";
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(file, json);
        }
        assertThat(file).exists();
        assertThat(json).isEqualTo(Files.readString(file));
    }
}
