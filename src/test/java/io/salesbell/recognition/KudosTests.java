package io.salesbell.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock starts on Tuesday 2026-11-17 10:00 and goes on from test to test. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KudosTests {
    @Autowired
    private Chat chat;

    @Autowired
    private List<RecordFeed> feeds;

    @Autowired
    private Directory directory;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void kudosReachTheTeamsChannelWithTheirReason() {
        chat.as("lily").says("kudos @wangwei for the <!here> demo").isAccepted().isAnswered("4 more left");
        chat.settle();
        assertThat(platform.textsTo("east")).singleElement().asString().matches("👏 Lily.* 感谢 @.*：the <!here> demo");
    }

    @Test
    @Order(98)
    void severalColleaguesAreThankedInOneLine() {
        team.person("hana", "Hana Two", Locale.ENGLISH, Role.REP);
        team.person("ivy", "Ivy Two", Locale.ENGLISH, Role.REP);
        team.person("jo", "周乔", Locale.CHINESE, Role.REP);
        chat.as("fiona").says("kudos @hana @ivy for the launch").isAccepted().isAnswered("Hana Two, Ivy Two");
        chat.as("jo").says("表扬 @赵敏、李华 配合好").isAccepted().isAnswered("赵敏, 李华");
        team.person("kim", "Kim Two", Locale.ENGLISH, Role.REP);
        chat.as("kim")
                .says("kudos @hana for the slides, @ivy for the demo; @kim for me")
                .isAnswered("Hana Two, Ivy Two");
        assertThat(jdbc.sql("select reason from kudos where from_id = ? order by id")
                        .param(team.id("kim").value())
                        .query(String.class)
                        .list())
                .containsExactly("the slides", "the demo");
        chat.as("kim").says("kudos @hana @jo for lunch").isAccepted().isAnswered("周乔", "Hana Two");
        chat.as("hana")
                .says("kudos @jo and the whole floor for coffee")
                .isAccepted()
                .isAnswered("周乔");
    }

    private long posts() {
        return jdbc.sql(
                        "select count(*) from channel_post where subject_kind = 'kudos' and not held and with_id is null")
                .query(Long.class)
                .single();
    }

    @Test
    @Order(99)
    void kudosAndCommentsAreAmongTheRecordsAsFarAsThePersonMaySeeThem() {
        team.person("fred", "Fred Feed", Locale.ENGLISH, Role.REP);
        team.person("gina", "Gina Feed", Locale.ENGLISH, Role.REP);
        String visit = chat.as("fred").says("visit Feedco: hello").text().replaceAll("(?s).*?(V\\d+).*", "$1");
        chat.as("chen").says("点评 " + visit + "：记得问预算").isAccepted();
        chat.as("fred").says("kudos @gina for the feed").isAccepted();
        for (String who : List.of("fred", "chen", "ada")) {
            assertThat(rows(who))
                    .anyMatch(row ->
                            row.containsValue("comment") && row.containsValue(visit) && row.containsValue("chen"))
                    .anyMatch(row -> row.containsValue("kudos") && row.containsValue("gina"));
        }
        assertThat(rows("gina")).anyMatch(row -> row.containsValue("kudos")).noneMatch(row -> row.containsValue(visit));
        assertThat(rows("zhaomin")).noneMatch(row -> row.containsValue("gina") || row.containsValue(visit));
        chat.as("fred").says("undo").isAccepted();
        assertThat(rows("gina")).noneMatch(row -> row.containsValue("the feed"));
    }

    private List<Map<String, Object>> rows(String who) {
        Speaker speaker = directory.speaker(team.org(), team.id(who)).orElseThrow();
        LocalDate today = LocalDate.ofInstant(chat.now(), TestTeam.ZONE);
        return feeds.stream()
                .flatMap(feed -> feed.records(speaker, today, today).stream())
                .toList();
    }

    @Test
    @Order(2)
    void neverOneselfNeverWithoutReasonNeverTwiceTheSame() {
        chat.as("lily").says("kudos @lily for everything").isRefused("not to oneself");
        chat.as("lily").says("thanks @zhaomin").isRefused("reason");
        chat.as("lily").says("thanks @zhaomin for").isRefused("What for?");
        chat.as("lily").says("kudos @wangwei for more").isRefused("this week already");
        chat.as("wangwei").says("点赞 @lily " + "好".repeat(301)).isRefused("最多 300 个字");
        assertThat(given("lily")).isEqualTo(1);
    }

    @Test
    @Order(3)
    void whatIsTakenBackIsGivenAgainAndCorrectedWherePosted() {
        platform.forget();
        chat.as("wangwei").says("感谢 @lily 带我跑客户").isAccepted().isAnswered("还剩 4 次");
        chat.settle();
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("east")).hasSize(2);
        assertThat(platform.textsTo("east").get(1)).contains("更正").doesNotContain("跑客户");
        chat.as("wangwei").says("感谢 @lily 再来").isAccepted().isAnswered("还剩 4 次");
        chat.as("wangwei").says("感谢 @lily 又来").isRefused("本周已给");
        chat.settle();
        platform.forget();
        chat.as("zhaomin").says("表扬 @lily 好").isAccepted();
        chat.as("zhaomin").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("east")).isEmpty();
    }

    @Test
    @Order(4)
    void twoAtOnceCanNotExceedTheWeek() throws Exception {
        for (int index = 0; index < 8; index++) {
            team.person("guest" + index, "Guest" + index, Locale.ENGLISH, Role.REP);
        }
        List<Callable<Boolean>> all = IntStream.range(0, 8)
                .<Callable<Boolean>>mapToObj(index -> () -> accepted("ada", "kudos @guest" + index + " for help"))
                .toList();
        List<Callable<Boolean>> same = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(index -> () -> accepted("chen", "kudos @guest1 for help"))
                .toList();
        assertThat(inParallel(all)).isEqualTo(5);
        assertThat(given("ada")).isEqualTo(5);
        assertThat(inParallel(same)).isEqualTo(1);
        chat.as("ada").says("undo").isAccepted();
        chat.as("ada").says("kudos @lily for help").isAccepted().isAnswered("None left this week");
        chat.as("ada").says("kudos @wangwei for help").isRefused("5 kudos of this week", "Monday");
    }

    @Test
    @Order(5)
    void aNewWeekStartsOnMondayOfTheGiversZone() {
        chat.until("2026-11-22T23:59");
        chat.as("ada").says("kudos @zhaomin for help").isRefused("Monday");
        chat.until("2026-11-23T00:00");
        chat.as("ada").says("kudos @lily for help").isAccepted();
        platform.forget();
        chat.until("2026-11-23T08:59");
        assertThat(platform.textsTo("east")).isEmpty();
        chat.until("2026-11-23T09:00");
        assertThat(platform.textsTo("east")).hasSize(1);
    }

    @Test
    @Order(6)
    void whoeverIsInNoTeamIsThankedInTheGiversChannel() {
        chat.until("2026-11-24T10:00");
        team.person("nora", "Nora Stray", Locale.ENGLISH, Role.REP);
        jdbc.sql("delete from team_membership where org_id = ? and member_id = ?")
                .params(team.org().value(), team.id("nora").value())
                .update();
        platform.forget();
        chat.as("zhaomin").says("感谢 @nora 帮忙").isAccepted().isAnswered("已送出");
        chat.settle();
        assertThat(platform.textsTo("east")).singleElement().asString().contains("帮忙");
        assertThat(platform.textsTo("nora")).isEmpty();
        platform.forget();
        long before = posts();
        chat.as("wangwei").says("感谢 @赵敏、李华 接力").isAccepted().isAnswered("赵敏, 李华");
        chat.settle();
        assertThat(posts()).isEqualTo(before + 1);
        assertThat(platform.textsTo("east")).singleElement().asString().contains("赵敏", "李华");
        assertThat(platform.textsTo("lihua")).isEmpty();
    }

    @Test
    @Order(7)
    void withoutABoundChannelTheReceiverIsTold() {
        chat.until("2026-11-24T10:00");
        jdbc.sql("delete from team_channel where org_id = ?")
                .param(team.org().value())
                .update();
        platform.forget();
        chat.as("zhaomin").says("感谢 @lily 借车").isAccepted().isAnswered("还没有可发的群，我会私下告诉 Lily Zhang");
        chat.settle();
        assertThat(platform.textsTo("lily")).singleElement().asString().contains("thanks", "借车");
    }

    private boolean accepted(String who, String line) {
        return chat.as(who).says(line).answer().replies().stream().noneMatch(reply -> reply.mistake());
    }

    private static long inParallel(List<Callable<Boolean>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            long accepted = 0;
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                accepted += done.get() ? 1 : 0;
            }
            return accepted;
        } finally {
            threads.shutdownNow();
        }
    }

    private long given(String who) {
        MemberId giver = team.id(who);
        return jdbc.sql("select count(*) from kudos where org_id = ? and from_id = ?")
                .params(team.org().value(), giver.value())
                .query(Long.class)
                .single();
    }
}
