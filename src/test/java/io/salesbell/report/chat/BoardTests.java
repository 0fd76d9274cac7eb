package io.salesbell.report.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Role;
import io.salesbell.report.BoardSettings;
import io.salesbell.schedule.Sweeps;
import io.salesbell.shared.Ids;
import io.salesbell.team.Settings;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One story in order: time only goes forward. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BoardTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void whoIsBehindIsNudgedOnWednesdayAndNobodyElse() {
        target("20");
        visits("lily", 6);
        visits("wangwei", 12);
        visits("zhaomin", 9);
        visits("lihua", 7);
        chat.until("2026-11-18T14:59");
        assertThat(platform.textsTo("lily")).noneMatch(text -> text.contains("6/20"));
        chat.as("lihua").says("拜访 客户甲：聊了，下一步：周五打电话").isAccepted();
        chat.until("2026-11-18T15:00");
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("You are at 30%") && text.contains("6/20; 7 each on Thu and on Fri"))
                .hasSize(1);
        assertThat(platform.textsTo("lihua"))
                .filteredOn(text -> text.contains("您本周拜访量已完成40%，请加快进度：8/20，周四、周五各 6 家就够。"))
                .hasSize(1);
        assertThat(platform.textsTo("wangwei")).noneMatch(text -> text.contains("请加快进度"));
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("请加快进度"));
    }

    @Test
    @Order(2)
    void oneAsksForTheBoardAndSeesOnesOwnPlaceOnlyInPrivate() {
        chat.as("lily").says("board").isAccepted().isAnswered("1 · 王伟 · 12/20", "number 4 of 4: 6/20", "[Chart:");
        chat.as("lihua").says("排行榜").isAccepted().isAnswered("您排第 3（共 4 人）：8/20");
        String open = chat.as("lily").inChannel().says("board").isAccepted().text();
        assertThat(open).contains("王伟", "赵敏").doesNotContain("Lily", "李华", "number 4");
        chat.as("chen").says("排行榜").isAccepted().isAnswered("4 · Lily Zhang · 6/20");
        chat.as("lily").says("board nowhere").isRefused("no team “nowhere”");
        chat.as("wangwei").says("排行榜 上周").isAccepted().isAnswered("还没有可排名的记录");
        assertThat(count("board_chart"))
                .as("one a board and language, however often it is asked for")
                .isEqualTo(3);
    }

    @Test
    @Order(3)
    void whoHidesIsNotOnTheBoardButTheManagerSeesTheFigures() {
        hide(true);
        chat.as("wangwei").says("排行榜").isAnswered("您未参与本榜排名：自选不上榜");
        assertThat(chat.as("lily").says("board").text()).doesNotContain("王伟").contains("number 3 of 3");
        chat.as("chen").says("排行榜").isAnswered("王伟 · 12/20");
        hide(false);
    }

    @Test
    @Order(3)
    void anotherBoardIsNeverShownInPlaceOfTheOneAskedFor() {
        chat.as("lily").says("board satisfaction").isRefused("has no source yet");
        chat.as("wangwei").says("排行榜 满意度").isRefused("暂无来源");
        chat.as("lily").says("board visits").isAnswered("王伟");
        chat.as("lily").says("board east month").isAccepted().isAnswered("2026-11 (provisional)");
        chat.as("lily").says("board East month visits").isAccepted().isAnswered("2026-11 · Visits");
        chat.as("wangwei").says("排行榜 East 拜访 上周").isAccepted().isAnswered("11/9");
        chat.as("lily").says("board nowhere month").isRefused("no team “nowhere”");
        chat.as("lily").says("board team: East").isAccepted().isAnswered("王伟");
        chat.as("lily").says("board team East").isAccepted().isAnswered("王伟");
        chat.as("wangwei").says("排行榜 团队 East").isAccepted().isAnswered("王伟");
        chat.as("wangwei").says("排行榜 团队 West").isRefused("West");
    }

    @Test
    @Order(3)
    void nobodyIsRankedOnZeroAndAManagerWhoDoesNotSellIsNotMeasured() {
        chat.as("lily").says("board follow-ups").isAnswered("nothing");
        chat.as("chen").says("目标").isAnswered("还没有目标");
        chat.as("chen").says("得分").isAnswered("暂无计量");
        assertThat(chat.as("chen").says("排行榜").text()).doesNotContain("陈静");
    }

    @Test
    @Order(4)
    void fridayAsksForFourFifthsAndIsDroppedForWhoCaughtUp() {
        platform.forget();
        chat.until("2026-11-20T10:00");
        assertThat(platform.textsTo("wangwei"))
                .filteredOn(text -> text.contains("您本周拜访量已完成60%") && text.contains("今天 8 家就够"))
                .hasSize(1);
    }

    @Test
    @Order(5)
    void theWeekIsPostedOnceOnMondayAtHalfPastNineHoweverManySweep() {
        platform.forget();
        chat.until("2026-11-23T09:29");
        assertThat(platform.textsTo("east")).isEmpty();
        chat.until("2026-11-23T09:30");
        CompletableFuture.allOf(CompletableFuture.runAsync(sweeps::run), CompletableFuture.runAsync(sweeps::run))
                .join();
        chat.settle();
        assertThat(platform.textsTo("east"))
                .hasSize(1)
                .first()
                .asString()
                .contains("排行榜 · 11/16 至 11/22", "1 · 王伟 · 12/20", "60.0%", "共 4 人参与排名")
                .doesNotContain("Lily", "陈静");
    }

    @Test
    @Order(6)
    void afterALongOutageOnlyTheLatestWeekAndTheMonthArePosted() {
        platform.forget();
        visits("lily", 1);
        chat.until("2026-12-01T09:30");
        assertThat(platform.textsTo("east"))
                .filteredOn(text -> text.contains("11/23 至 11/29"))
                .hasSize(1);
        assertThat(platform.textsTo("east"))
                .filteredOn(text -> text.contains("2026年11月（暂）"))
                .hasSize(1);
    }

    @Test
    @Order(7)
    void whereNobodyDidAnythingNothingIsPosted() {
        platform.forget();
        chat.until("2026-12-14T09:30");
        assertThat(platform.textsTo("east")).isEmpty();
    }

    @Test
    @Order(8)
    void withoutNamesOneLetterStandsForOnePerson() {
        team.person("noah", "Noah Five", Locale.ENGLISH, Role.REP);
        team.person("nika", "Nika Six", Locale.ENGLISH, Role.REP);
        visits("wangwei", 6);
        visits("zhaomin", 5);
        visits("lihua", 4);
        visits("lily", 3);
        visits("noah", 2);
        visits("nika", 1);
        settings.set(team.org(), Settings.Scope.TEAM, team.east().value(), BoardSettings.NAMES, "none");
        assertThat(chat.as("noah").says("board").text())
                .contains("1 · Colleague A · 6/20", "2 · Colleague B · 5/20")
                .contains("4 · Colleague C · 3/20", "5 · You · 2/20", "6 · Colleague D · 1/20");
        assertThat(chat.as("lihua").says("排行榜").text())
                .contains("2 · 同事B · 5/20", "4 · 同事C · 3/20")
                .containsOnlyOnce("同事A");
    }

    @Test
    @Order(9)
    void aMonthIsWrittenWithTwoDigits() {
        chat.until("2027-03-03T10:00");
        visits("lily", 1);
        chat.as("lily").says("board month").isAnswered("East leaderboard, 2027-03");
    }

    @Test
    @Order(10)
    void whoChangesTeamsLeavesTheDaysBeforeWithTheFirst() {
        chat.until("2027-03-04T10:00");
        chat.as("ada").says("team new North").isAccepted();
        chat.as("ada").says("team add @lily, team: North").isAccepted();
        chat.as("lily").says("visit Arctic: talked").isAccepted().isAnswered("2 of 12 this week");
        assertThat(chat.as("chen").says("排行榜").text()).contains("Lily Zhang · 1/12");
        assertThat(chat.as("chen").says("排行榜 月").text()).contains("Lily");
        assertThat(chat.as("lily").says("board").text())
                .contains("North", "Lily Zhang · 1")
                .doesNotContain("/12");
        chat.as("ada").says("board team East").isAnswered(" · 1/12");
        chat.until("2027-03-08T10:00");
        assertThat(chat.as("chen").says("排行榜").text()).doesNotContain("Lily");
    }

    private void hide(boolean hidden) {
        settings.set(team.org(), Settings.Scope.MEMBER, team.id("wangwei").value(), BoardSettings.HIDDEN, hidden);
    }

    private void visits(String who, int count) {
        for (int index = 0; index < count; index++) {
            chat.as(who).says("visit Client " + who + index + ": talked").isAccepted();
        }
    }

    private void target(String visits) {
        jdbc.sql("""
                insert into target (org_id, id, subject, subject_id, metric, period, value, valid_from, set_by, set_at)
                values (?, ?, 'team', ?, 'visits', 'WEEK', cast(? as numeric), ?, ?, '2026-11-16T00:00:00Z')
                """)
                .params(
                        team.org().value(),
                        Ids.next(),
                        team.east().value(),
                        visits,
                        LocalDate.of(2026, 11, 2),
                        team.id("chen").value())
                .update();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
