package io.salesbell.target.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.target.ScoreCards;
import io.salesbell.target.Targets;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TargetCommandsTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 17);
    private static final Period WEEK = Period.of(Period.Kind.WEEK, TUESDAY);

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Targets targets;

    @Autowired
    private ScoreCards scoreCards;

    @Autowired
    private List<HomeSection> home;

    @Autowired
    private Directory directory;

    @Test
    @Order(1)
    void withoutATargetTheNumberStandsAlone() {
        chat.as("lihua").says("拜访 壹号：聊了").isAccepted().isAnswered("本周 1 次");
        chat.as("lihua").says("目标").isAnswered("李华 还没有目标");
        chat.as("lihua").says("target month").isAnswered("李华 还没有目标");
        chat.as("chen").says("目标 李华 月").isAnswered("李华 还没有目标");
        chat.as("chen").says("target visits 20 @李华").isAccepted().isAnswered("李华", "20/周", "还没有改");
        chat.as("chen").says("目标 拜访 20，成交额 10万/月 团队").isAccepted().isAnswered("East", "¥10万/月", "还没有改");
        chat.as("chen").says("目标 周拜访 20 李华").isAccepted().isAnswered("李华", "20/周", "还没有改");
        chat.as("lihua").says("得分").isAnswered("暂无计量", "成交额（没有目标）", "满意度（暂无来源）");
    }

    @Test
    @Order(2)
    void aManagerSetsTheTeamsTargetsAfterSeeingThem() {
        Chat.Answered shown =
                chat.as("chen").says("target team visits 20, amount 10万/month").isAccepted();
        shown.isAnswered("East", "拜访量", "无", "20/周", "成交额", "¥10万/月", "还没有改");
        assertThat(asked("lily", "visits", WEEK)).isNull();
        chat.as("chen").presses(shown.button("确认")).isAccepted().isAnswered("目标已定", "20/周");
        assertThat(asked("lily", "visits", WEEK)).isEqualByComparingTo("20");
        assertThat(asked("wangwei", "deal-amount", Period.of(Period.Kind.MONTH, TUESDAY)))
                .isEqualByComparingTo("100000");
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .anySatisfy(
                        text -> assertThat(text).contains("陈静 changed your targets", "Visits: 20 a week, from Tue"));
        assertThat(platform.textsTo("wangwei"))
                .anySatisfy(text -> assertThat(text).contains("陈静 调整了您的目标", "拜访量：20/周", "成交额：¥10万/月"));
        assertThat(platform.textsTo("fiona")).noneMatch(text -> text.contains("changed your targets"));
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("调整了您的目标"));
    }

    @Test
    @Order(3)
    void aRecordIsAnsweredWithItsEffect() {
        chat.as("lily").says("visit Effect One: hello").isAnswered("1 of 20 this week");
        chat.as("wangwei").says("拜访 效果一号：你好").isAnswered("本周 1/20");
        chat.as("lily").says("visit Effect Two: hello, on: last Fri").isAnswered("1 last week");
        chat.as("lily").says("deal Effect One 30000").isAccepted().isAnswered("¥30,000 of ¥100,000 this month");
        chat.as("wangwei").says("成交 效果一号 5万").isAccepted().isAnswered("本月 ¥5万/¥10万");
    }

    @Test
    @Order(4)
    void oneSeesOnesOwnTargets() {
        chat.as("lily").says("target").isAnswered("Targets of Lily Zhang", "Visits · this week · 20 · 1 · 5%");
        chat.as("chen").says("目标 @王伟").isAnswered("王伟 的目标", "拜访量 · 本周 · 20 · 1 · 5%");
        chat.as("chen").says("目标 团队").isAnswered("团队目标", "王伟", "拜访量 1/20");
        assertThat(home.stream()
                        .flatMap(section ->
                                section
                                        .show(directory
                                                .speaker(team.org(), team.id("lily"))
                                                .orElseThrow())
                                        .stream()))
                .isNotEmpty();
    }

    @Test
    @Order(5)
    void aLowerTargetHoldsAtOnceAndAHigherOneFromTheNextPeriod() {
        chat.as("chen").says("target @zhaomin visits 25, confirm: yes").isAnswered("20/周", "25/周", "11/23");
        assertThat(asked("zhaomin", "visits", WEEK)).isEqualByComparingTo("20");
        assertThat(asked("zhaomin", "visits", WEEK.next())).isEqualByComparingTo("25");
        assertThat(asked("lily", "visits", WEEK.next())).isEqualByComparingTo("20");
        chat.settle();
        assertThat(platform.textsTo("zhaomin"))
                .anySatisfy(text -> assertThat(text).contains("拜访量：20/周 → 25/周，11/23"));
        chat.as("chen").says("目标 赵敏 拜访15，确认：是").isAnswered("15/周", "11/17");
        assertThat(asked("zhaomin", "visits", WEEK)).isEqualByComparingTo("15");
        assertThat(asked("zhaomin", "visits", WEEK.next())).isEqualByComparingTo("15");
        assertThat(asked("zhaomin", "visits", WEEK.previous())).isNull();
        chat.as("chen").says("target @zhaomin visits 15").isAnswered("没有变化");
    }

    @Test
    @Order(6)
    void targetsAreSetByManagersOnly() {
        chat.as("lily").says("target visits 5").isRefused("set by 陈静");
        chat.as("lily").says("target @wangwei visits 5").isRefused("The targets of 王伟 are set by 陈静");
        chat.as("wangwei").says("目标 团队 拜访 5").isRefused("您的目标由 陈静 来定");
        chat.as("lily").says("target @wangwei").isRefused("Numbers of 王伟");
        assertThat(asked("lily", "visits", WEEK)).isEqualByComparingTo("20");
    }

    @ParameterizedTest(name = "{0}")
    @Order(7)
    @CsvSource(
            delimiter = '|',
            value = {
                "target team visits 5000 | 超过 1,000/周",
                "target team visits -5 | 小于零",
                "target team visits 2.5 | 整数",
                "target team visits 20% | 整数",
                "target team visits | “visits”是多少",
                "target team visits twenty | twenty",
                "target team vists 20 | 没看懂“vists”，是 target team visits 20 吗",
                "target team amount $5k | 本币",
                "target team conversion 130% | 超过 100%",
                "target team satisfaction 4 | 暂无来源",
                "target team visits 20, visits 30 | 写了两次",
                "目标 团队 拜访 一大堆 | 一大堆"
            })
    void numbersThatCannotBeMeantAreAnswered(String line, String answer) {
        chat.as("chen").says(line).isRefused(answer);
        assertThat(asked("lily", "visits", WEEK)).isEqualByComparingTo("20");
    }

    @ParameterizedTest(name = "{0}")
    @Order(8)
    @CsvSource(
            delimiter = '|',
            value = {
                "target team conversion 30% | 转化率 · 无 · 30%",
                "目标团队新客拜访5个，每月业绩20万 | 新客拜访 · 无 · 5/周; ¥10万/月 · ¥20万/月",
                "target team amount 1.2M a quarter and follow-ups 30 per week | ¥120万/季度; 跟进量 · 无 · 30/周",
                "target everyone visits: 100,000/quarter | 超过",
                "目标 大家 拜访二十次 跟进三十次 | 20/周; 30/周",
                "target team deals 3, amount ￥120,000/month | 成交数 · 无 · 3/月; ¥12万/月"
            })
    void numbersAreReadAsPeopleTypeThem(String line, String answers) {
        chat.as("chen").says(line).isAnswered(answers.split("; "));
    }

    @Test
    @Order(9)
    void aScoreCardSaysWhatWasReachedAskedAndLost() {
        // visits 2 of 84 in November, 30,000 of 100,000: 20/60 of 2.38 % and 40/60 of 30 %
        chat.as("lily")
                .says("score")
                .isAccepted()
                .isAnswered(
                        "Lily Zhang, this month: 20.8 points",
                        "Deal amount · ¥30,000 · ¥100,000 · 30% · 66.7 · 20.0 · 46.7",
                        "Visits · 2 · 84 · 2.4% · 33.3 · 0.8 · 32.5",
                        "Conversion (no target)",
                        "Satisfaction (no source yet)");
        chat.as("chen").says("得分 @lily 本周").isAnswered("Lily Zhang 本周得分");
        chat.as("chen").says("score last week @lily").isAnswered("上周");
        chat.as("lily").says("score @wangwei").isRefused("王伟");
        chat.as("lily").says("why score").isAnswered("30,000 of ¥100,000 is 30%, × weight 66.7 = 20.0", "20.8");
    }

    @Test
    @Order(10)
    void theTeamsAverageStandsBesideFromFiveMeasuredPeople() {
        chat.as("lily").says("score").isAccepted();
        assertThat(chat.as("lily").says("score").text()).doesNotContain("Team average");
        team.person("fifth", "Fifth", Locale.ENGLISH, Role.REP);
        // (20.8 + 33.7 + three times nothing or one visit) / 5
        chat.as("lily").says("score").isAnswered("Team average", "(5 people measured)", "Team reached");
    }

    @Test
    @Order(11)
    void whyShowsTheRecordsWithTheLinesAsTyped() {
        chat.as("lily")
                .says("why visits this week")
                .isAnswered("Lily Zhang, Visits this week: 1", "Effect One", "visit Effect One: hello", "+1");
        chat.as("wangwei").says("明细 成交额 本月").isAnswered("本月成交额：¥5万", "效果一号", "+¥5万", "成交 效果一号 5万");
        chat.as("chen").says("why visits @lily").isAnswered("Effect One");
        chat.as("lily").says("why visits @wangwei").isRefused("王伟");
        chat.as("lily").says("why conversion").isAnswered("Conversion this month: –", "No records");
        chat.as("lily").says("why satisfaction").isRefused("no source");
        chat.as("lily").says("why").isRefused("Which number?", "[Visits]");
        chat.as("lily").says("why nonsense").isRefused("nonsense");
    }

    @Test
    @Order(12)
    void manyRecordsAreCutShortAndCounted() {
        for (int i = 1; i <= 23; i++) {
            chat.as("lihua").says("visit Long List " + i + ": x").isAccepted();
        }
        chat.as("lihua").says("why visits").isAnswered("拜访量：24", "另有 4 条");
    }

    @Test
    @Order(13)
    void anAdminWithoutATeamSetsThemForEverybody() {
        chat.as("ada")
                .says("target team follow-ups 15, confirm: yes")
                .isAccepted()
                .isAnswered("everybody", "15 a week");
        assertThat(asked("lily", "follow-ups", WEEK)).isEqualByComparingTo("15");
    }

    @Test
    @Order(14)
    void cardsOfManyAreMadeAtOnce() {
        List<MemberId> all = List.of(team.id("lily"), team.id("wangwei"), team.id("zhaomin"));
        assertThat(scoreCards.of(team.org(), all, WEEK).keySet()).containsExactlyElementsOf(all);
        assertThat(scoreCards.of(team.org(), List.of(), WEEK)).isEmpty();
    }

    @Test
    @Order(15)
    void changesInQuietHoursAreOneMessageFromWhatWasKnownToWhatHolds() {
        chat.until("2026-11-17T22:00");
        platform.forget();
        chat.as("chen").says("target @zhaomin visits 12, confirm: yes").isAccepted();
        chat.as("chen").says("target @zhaomin visits 10, confirm: yes").isAccepted();
        chat.as("chen").says("target @lihua visits 18, confirm: yes").isAccepted();
        chat.as("chen").says("target @lihua visits 20, confirm: yes").isAccepted();
        chat.as("chen").says("target @lily visits 30, confirm: yes").isAccepted();
        chat.as("chen").says("target @lily visits 19, confirm: yes").isAccepted();
        chat.until("2026-11-18T08:00");
        assertThat(platform.textsTo("zhaomin"))
                .filteredOn(text -> text.contains("调整了您的目标"))
                .singleElement()
                .asString()
                .contains("拜访量：15/周 → 10/周")
                .doesNotContain("12/周");
        assertThat(platform.textsTo("lihua"))
                .filteredOn(text -> text.contains("调整了您的目标"))
                .singleElement()
                .asString()
                .contains("20/周 → 18/周", "18/周 → 20/周，11/23");
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("changed your targets"))
                .singleElement()
                .asString()
                .contains("20 a week", "19 a week")
                .doesNotContain("30 a week");
    }

    @Test
    @Order(91)
    void anOwnTargetIsTakenBackToTheTeamsAndTheTeamsSaysWhoKeepsTheirOwn() {
        chat.until("2026-11-24T10:00");
        chat.as("chen").says("target team follow-ups 8, confirm: yes").isAccepted();
        chat.as("chen").says("target @lihua follow-ups 3, confirm: yes").isAccepted();
        chat.as("chen").says("target @zhaomin follow-ups 12, confirm: yes").isAccepted();
        Chat.Answered set = chat.as("chen").says("目标 团队 跟进 7，确认：是").isAnswered("仍按个人目标", "李华（跟进量 3/周）");
        chat.settle();
        platform.forget();
        chat.as("chen").says("目标 @李华 同团队 跟进").isAnswered("李华", "3/周", "7/周", "11/30", "还没有改");
        chat.as("chen").says("target @lihua as team follow-ups, confirm: yes").isAnswered("目标已定");
        assertThat(asked("lihua", "follow-ups", Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 24))))
                .isEqualByComparingTo("3");
        assertThat(asked("lihua", "follow-ups", Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 30))))
                .isEqualByComparingTo("7");
        chat.settle();
        assertThat(platform.textsTo("lihua")).singleElement().asString().contains("跟进量：3/周 → 7/周，11/30");
        chat.as("chen").presses(set.button("都随团队：跟进量")).isAnswered("赵敏", "12/周", "7/周", "还没有改");
        chat.as("chen").says("target team as team follow-ups, confirm: yes").isAccepted();
        assertThat(asked("zhaomin", "follow-ups", Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 24))))
                .isEqualByComparingTo("7");
        chat.as("chen").says("target team as team follow-ups").isAnswered("没有人单独定过目标");
        chat.as("lily").says("target @zhaomin as team").isRefused("The targets of 赵敏 are set by 陈静");
    }

    @Test
    @Order(92)
    void aTargetForAnotherPeriodBeginsWithItsNextOne() {
        chat.until("2026-12-01T10:00");
        chat.as("chen").says("目标 @李华 成交额 10万/月，确认：是").isAccepted();
        chat.until("2026-12-02T10:00");
        chat.as("chen").says("目标 @李华 成交额 24万/季度，确认：是").isAnswered("2027/1/1");
        assertThat(asked("lihua", "deal-amount", Period.of(Period.Kind.MONTH, LocalDate.of(2026, 12, 2))))
                .isEqualByComparingTo("100000");
        assertThat(asked("lihua", "deal-amount", Period.of(Period.Kind.QUARTER, LocalDate.of(2027, 1, 1))))
                .isEqualByComparingTo("240000");
    }

    @Test
    @Order(93)
    void changedWorkingDaysMoveNothingOfTheDaysBefore() {
        chat.until("2026-12-03T10:00");
        Period before = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 25));
        Period november = Period.of(Period.Kind.MONTH, before.from());
        chat.as("chen").says("目标 @赵敏 跟进 20/月，确认：是").isAccepted();
        chat.as("chen").says("目标 @赵敏 新客拜访 21/月，确认：是").isAccepted();
        BigDecimal week = asked("zhaomin", "new-customer-visits", before);
        BigDecimal month = asked("zhaomin", "visits", november);
        Period after = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 12, 7));
        BigDecimal later = asked("zhaomin", "new-customer-visits", after);
        chat.as("chen").says("设置 团队 工作日 周一到周二").isAccepted();
        assertThat(asked("zhaomin", "new-customer-visits", before)).isEqualTo(week);
        assertThat(asked("zhaomin", "visits", november)).isEqualTo(month);
        assertThat(asked("zhaomin", "new-customer-visits", after)).isNotEqualTo(later);
        chat.as("chen").says("设置 团队 工作日 默认").isAccepted();
        assertThat(asked("zhaomin", "new-customer-visits", after)).isEqualTo(later);
        chat.until("2026-12-04T10:00");
        chat.as("chen").says("设置 团队 工作日 周一到周六").isAccepted();
        assertThat(asked("zhaomin", "new-customer-visits", before)).isEqualTo(week);
        chat.as("chen").says("设置 团队 工作日 默认").isAccepted();
    }

    @Test
    @Order(90)
    void aHigherTargetIsTakenBackBeforeItBeginsBySettingTodaysAgain() {
        chat.as("chen").says("target @lily follow-ups 10, confirm: yes").isAccepted();
        Chat.Answered raised = chat.as("chen").says("目标 @lily 跟进 14，确认：是").isAnswered("10/周", "14/周", "再定一次现在的数就撤回");
        LocalDate next = LocalDate.ofInstant(chat.now(), TestTeam.ZONE).plusDays(7);
        Period later = Period.of(Period.Kind.WEEK, next);
        assertThat(asked("lily", "follow-ups", later)).isEqualByComparingTo("14");
        chat.as("chen").says("target @lily follow-ups 10").isAccepted().isAnswered("14/周", "10/周", "还没有改");
        chat.as("chen").presses(raised.button("撤回调高")).isAccepted().isAnswered("目标已定");
        assertThat(asked("lily", "follow-ups", later)).isEqualByComparingTo("10");
        chat.as("chen").says("target @lily follow-ups 10, confirm: yes").isAnswered("没有变化");
        chat.as("chen").says("目标 @lily 跟进 14，确认：是").isAccepted();
        chat.as("chen").says("target @lily follow-ups 10, confirm: yes").isAccepted();
        assertThat(asked("lily", "follow-ups", later)).isEqualByComparingTo("10");
    }

    private BigDecimal asked(String key, String metric, Period period) {
        Map<MemberId, BigDecimal> all = targets.of(team.org(), List.of(team.id(key)), metric, period);
        return all.get(team.id(key));
    }
}
