package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.PlatformDriver.Seen;
import io.salesbell.chat.PlatformDriver.Trouble;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestCommands;
import io.salesbell.testing.TestPicture;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What every chat platform must do, whatever it looks like: a platform passes when a class that extends this one and
 * gives its {@link PlatformDriver} is green. The context has {@link TestCommands}, a clock under the test's hand and
 * nothing that settles by itself.
 */
@Import({ContractMessages.class, TestCommands.class})
public abstract class PlatformContract {
    private static final String BOT = "bot";
    private static final String EAST = "east";

    @Autowired
    private Pulse pulse;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Pictures pictures;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private SteppedClock wall;

    protected abstract PlatformDriver driver();

    @Test
    void aVisitIsLoggedAndAnsweredInTheSpeakersLanguage() {
        assertThat(answers("lily", BOT, "visit Umbrella: demo went well"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("Logged", "Umbrella"));
        assertThat(answers("wangwei", BOT, "拜访 海康：聊了报价"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("已记：海康"));
    }

    @Test
    void theSameMessageTwiceIsOneRecord() {
        int done = done();
        String id = UUID.randomUUID().toString();
        driver().say("lily", BOT, "mark once", id);
        driver().say("lily", BOT, "mark once", id);
        assertThat(done()).isEqualTo(done + 1);
        driver().say("wangwei", BOT, "mark once", UUID.randomUUID().toString());
        assertThat(done()).isEqualTo(done + 2);
    }

    @Test
    void aMistakeIsAnsweredWithWhatIsMissing() {
        assertThat(answers("lily", BOT, "visit"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("visit Acme"));
        assertThat(answers("wangwei", BOT, "拜访"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("拜访 华为"));
    }

    @Test
    void aButtonIsObeyedOnceAndASecondPressIsToldSo() {
        int done = done();
        Seen offer = answers("lily", BOT, "offer").get(0);
        assertThat(offer.buttons()).containsExactly("Yes", "Boss", "Fill", "Look");
        assertThat(after("lily", BOT, () -> driver().press("lily", BOT, offer, "Yes")))
                .anyMatch(answer -> answer.text().contains("marked yes"));
        List<Seen> again = after("lily", BOT, () -> driver().press("lily", BOT, offer, "Yes"));
        assertThat(again).noneMatch(answer -> answer.text().contains("marked yes"));
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void whoMayNotPressIsAnsweredAloneAndTheButtonStaysForWhoMay() {
        int done = done();
        Seen offer = answers("lily", EAST, "/offer").get(0);
        List<Seen> others = driver().read("lily", EAST);
        List<Seen> direct = driver().read("wangwei", BOT);
        List<Seen> refused =
                new ArrayList<>(after("wangwei", EAST, () -> driver().press("wangwei", EAST, offer, "Boss")));
        refused.addAll(driver().read("wangwei", BOT));
        refused.removeAll(direct);
        assertThat(refused).anyMatch(answer -> answer.text().contains("主管"));
        assertThat(texts(driver().read("lily", EAST))).isEqualTo(texts(others));
        assertThat(done()).isEqualTo(done);
        driver().press("chen", EAST, offer, "Boss");
        assertThat(done()).isEqualTo(done + 1);
    }

    @Test
    void aDigitChoosesFromTheNewestMenu() {
        answers("wangwei", BOT, "offer");
        assertThat(answers("wangwei", BOT, "1"))
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).contains("marked yes"));
    }

    @Test
    void aFormIsFilledInAndItsMistakesStandAtTheirFields() {
        Seen offer = answers("lily", BOT, "offer").get(0);
        assertThat(driver().submit("lily", BOT, offer, "Fill", Map.of("customer", "Acme", "amount", "plenty")))
                .containsOnlyKeys("amount");
        List<Seen> answered = after(
                "lily",
                BOT,
                () -> assertThat(driver().submit(
                                        "lily", BOT, offer, "Fill", Map.of("customer", "Acme", "amount", "120k")))
                        .isEmpty());
        assertThat(answered).anyMatch(answer -> answer.text().contains("filled Acme"));
    }

    @Test
    void aPersonalAnswerInAChannelReachesOnlyWhoAsked() {
        List<Seen> direct = driver().read("lily", BOT);
        List<Seen> channel = after("lily", EAST, () -> say("lily", EAST, "/secret"));
        List<Seen> reached = driver().read("lily", BOT).stream()
                .filter(message -> !direct.contains(message))
                .toList();
        assertThat(List.of(channel, reached))
                .anySatisfy(place ->
                        assertThat(place).anyMatch(message -> message.text().contains("for you alone")));
        for (String other : List.of("wangwei", "chen")) {
            assertThat(texts(driver().read(other, EAST))).noneMatch(text -> text.contains("for you alone"));
            assertThat(texts(driver().read(other, BOT))).noneMatch(text -> text.contains("for you alone"));
        }
    }

    @Test
    void whatPeopleSayToEachOtherIsNotAnswered() {
        assertThat(answers("lily", EAST, "visit Acme this afternoon, anybody?")).isEmpty();
        assertThat(answers("wangwei", EAST, "好的，下午见")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> Ltd",
                "<script>alert(1)</script>",
                "*bold* _it_ ~gone~ `code`",
                "<@U123> @all",
                "[a](http://b.example) & Co",
                "مرحبا بالعالم",
                "家\uD83C\uDF89公司",
                "'; drop table visit; --"
            })
    void whatPeopleTypeIsShownAsTyped(String name) {
        assertThat(after("lily", BOT, () -> say("lily", BOT, "mark " + name)))
                .filteredOn(Seen::fromBot)
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).isEqualTo("marked " + name));
        assertThat(after("chen", EAST, () -> toTeam(name, Map.of("text", name))))
                .singleElement()
                .satisfies(post -> assertThat(post.text()).isEqualTo(name));
    }

    @Test
    void anAnnouncementReachesTheChannelOnceWithItsPicture() {
        UUID picture = pictures.store(driver().org(), null, TestPicture.png());
        String key = UUID.randomUUID().toString();
        List<Seen> posts = after("lily", EAST, () -> {
            toTeam(key, Map.of("text", "The board", "picture", picture.toString()));
            toTeam(key, Map.of("text", "The board", "picture", picture.toString()));
        });
        assertThat(posts).singleElement().satisfies(post -> {
            assertThat(post.text()).contains("The board");
            assertThat(post.pictures()).isEqualTo(1);
        });
        assertThat(driver().read("wangwei", EAST))
                .anyMatch(post -> post.id().equals(posts.get(0).id()));
    }

    @Test
    void aPersonalAnnouncementReachesThePersonAlone() {
        List<Seen> others = driver().read("lily", BOT);
        List<Seen> channel = driver().read("wangwei", EAST);
        assertThat(after("wangwei", BOT, () -> toMember("wangwei", Map.of("text", "for Wang Wei"))))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).contains("for Wang Wei"));
        assertThat(driver().read("lily", BOT)).isEqualTo(others);
        assertThat(driver().read("wangwei", EAST)).isEqualTo(channel);
    }

    @Test
    void aConversationKeepsItsOrderThroughTrouble() {
        driver().trouble(Trouble.RATE_LIMITED, 1);
        List<Seen> posts = after("lily", EAST, () -> {
            IntStream.range(0, 4).forEach(n -> owe("n" + n));
            pulse.settle();
            wall.pass(Duration.ofSeconds(31));
            pulse.settle();
        });
        assertThat(texts(posts)).containsExactly("n0", "n1", "n2", "n3");
    }

    @Test
    void whatFailsForAWhileIsLateAndNotLost() {
        driver().trouble(Trouble.DOWN, 2);
        List<Seen> atOnce = after("lily", EAST, () -> toTeam("late", Map.of("text", "late")));
        assertThat(atOnce).isEmpty();
        List<Seen> later = after(
                "lily",
                EAST,
                () -> IntStream.range(0, 4).forEach(n -> {
                    wall.pass(Duration.ofMinutes(15));
                    pulse.settle();
                }));
        assertThat(texts(later)).containsExactly("late");
    }

    @Test
    void whatFailsForGoodIsKeptWithTheReasonAndHoldsUpNothing() {
        driver().trouble(Trouble.REFUSES, 1);
        List<Seen> posts = after("lily", EAST, () -> {
            owe("refused");
            owe("next");
            pulse.settle();
        });
        assertThat(texts(posts)).containsExactly("next");
        assertThat(jdbc.sql("""
                        select reason from outbox_message
                        where org_id = ? and state = 'blocked' and payload->>'text' = 'refused'
                        """)
                        .param(driver().org().value())
                        .query(String.class)
                        .single())
                .isNotBlank();
    }

    private void owe(String text) {
        Announcement announcement = announcement(UUID.randomUUID().toString(), Map.of("text", text));
        transaction.executeWithoutResult(status -> outbox.toTeam(driver().org(), team(), announcement));
    }

    private void toTeam(String key, Map<String, String> payload) {
        Announcement announcement = announcement(key, payload);
        transaction.executeWithoutResult(status -> outbox.toTeam(driver().org(), team(), announcement));
        pulse.settle();
    }

    private void toMember(String person, Map<String, String> payload) {
        MemberId member = new MemberId(id("select id from member where org_id = ? and key = ?", person));
        Announcement announcement = announcement(UUID.randomUUID().toString(), payload);
        transaction.executeWithoutResult(status -> outbox.toMember(driver().org(), member, announcement));
        pulse.settle();
    }

    private Announcement announcement(String key, Map<String, String> payload) {
        return new Announcement(
                ContractMessages.KIND, payload, Announcement.Priority.ANNOUNCEMENT, key, clock.instant(), null);
    }

    private TeamId team() {
        return new TeamId(id("select id from team where org_id = ? and key = ?", EAST));
    }

    private UUID id(String sql, String key) {
        return jdbc.sql(sql)
                .params(driver().org().value(), key)
                .query(UUID.class)
                .single();
    }

    private int done() {
        return jdbc.sql("select count(*) from journal_entry where org_id = ? and kind = ?")
                .params(driver().org().value(), TestCommands.KIND)
                .query(Integer.class)
                .single();
    }

    private void say(String person, String conversation, String text) {
        driver().say(person, conversation, text, UUID.randomUUID().toString());
    }

    /** What the bot answers to a line. */
    private List<Seen> answers(String person, String conversation, String text) {
        return after(person, conversation, () -> say(person, conversation, text)).stream()
                .filter(Seen::fromBot)
                .toList();
    }

    /** The messages that the person sees newly there once this was done. */
    private List<Seen> after(String person, String conversation, Runnable done) {
        List<String> before =
                driver().read(person, conversation).stream().map(Seen::id).toList();
        done.run();
        return driver().read(person, conversation).stream()
                .filter(message -> !before.contains(message.id()))
                .toList();
    }

    private static List<String> texts(List<Seen> messages) {
        return messages.stream().map(Seen::text).toList();
    }
}
