package io.salesbell.team.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.lead.Stage;
import io.salesbell.lead.Stages;
import io.salesbell.report.BoardSettings;
import io.salesbell.team.Settings;
import io.salesbell.team.WorkingTimes;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The settings that other modules let people change in chat. */
@SalesbellTest
class FeatureSettingsTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Settings settings;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingTimes times;

    @Test
    void membersDecideThemselvesWhetherBoardsShowThem() {
        Chat.Answered shown = chat.as("lily").says("settings").isAnswered("Hidden from boards: no");
        chat.as("lily")
                .presses(shown.button("Hide me from boards"))
                .isAccepted()
                .isAnswered("Done", "yes (yours)");
        assertThat(settings.of(team.member("lily"), BoardSettings.HIDDEN)).isTrue();
        chat.as("lily").says("settings hidden yes").isAnswered("It is so already");
        assertThat(chat.as("wangwei").says("排行榜").text()).doesNotContain("Lily");
        chat.as("wangwei").says("设置 参加排名 是").isAccepted().isAnswered("好了", "是（您的）");
        assertThat(settings.of(team.member("wangwei"), BoardSettings.ON_BOARD)).isTrue();
        chat.as("wangwei").says("设置 不上榜 也许").isRefused("也许", "例如：设置 不上排行榜 是");
        assertThat(jdbc.sql("select count(*) from journal_entry where kind = 'setting.changed' and member_id = ?")
                        .param(team.id("lily").value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anAdminChecksThatNothingWasChangedBehindTheBot() {
        chat.as("lily").says("verify").isRefused("admin");
        String ref = chat.as("lily").says("visit Sealed Corp: hello").text().replaceAll("(?s).*?(V\\d+).*", "$1");
        chat.settle();
        chat.as("ada").says("verify").isAccepted().isAnswered("sealed and right. None is wrong");
        chat.as("ada").says("校验").isAccepted();
        String find = "where kind = 'visit.logged' and payload like '%\"" + ref + "\"%'";
        jdbc.sql("update journal_entry set payload = replace(payload, 'hello', 'hullo') " + find)
                .update();
        try {
            chat.as("ada").says("verify").isAnswered("one does not fit its seal", "Does not fit: visit " + ref);
        } finally {
            jdbc.sql("update journal_entry set payload = replace(payload, 'hullo', 'hello') " + find)
                    .update();
        }
    }

    @Test
    void managersSetTheirTeamsPraise() {
        chat.as("chen").says("设置 团队 大单 5000").isAccepted().isAnswered("大单门槛：¥5,000（团队的）");
        chat.as("chen").says("设置 团队 每日播报 1").isAccepted().isAnswered("1 条");
        chat.as("chen").says("设置 团队 显示金额 否").isAccepted();
        chat.as("chen").says("设置 团队").isAnswered("大单门槛", "¥5,000", "群里显示金额", "榜上姓名", "前三分之一");
        chat.as("lihua").says("成交 大单客户：6000").isAccepted();
        chat.as("lihua").says("成交 第二单客户：6500").isAccepted();
        chat.until("2026-11-17T10:30");
        assertThat(platform.textsTo("east"))
                .singleElement()
                .asString()
                .contains("大单客户")
                .doesNotContain("6,000");
        chat.until("2026-11-17T17:31");
        assertThat(platform.textsTo("east")).hasSize(2).last().asString().contains("第二单客户");
    }

    @Test
    void aChangedFirstResponseHoldsForTheNextLead() {
        chat.as("ada")
                .says("settings organization first-response 8h")
                .isAccepted()
                .isAnswered("8 hours");
        chat.as("ada")
                .says("settings organization response-clock around the clock")
                .isAnswered("Around the clock");
        chat.as("ada")
                .says("settings organization response-by-source Trade Fair 2h around the clock")
                .isAnswered("Trade Fair: 2 hours (Around the clock)", "web form: one hour");
        chat.as("zhaomin").says("新线索 响应一，来源：Trade Fair").isAccepted().isAnswered("前");
        assertThat(hoursToAnswer("响应一")).isEqualTo(2);
        chat.as("zhaomin").says("新线索 响应二").isAccepted();
        assertThat(hoursToAnswer("响应二")).isEqualTo(8);
        chat.as("ada")
                .says("settings organization response-by-source trade fair none")
                .isRefused("trade fair");
        chat.as("ada")
                .says("settings organization response-by-source Trade Fair none")
                .isAccepted();
        chat.as("ada").says("settings organization first-response 24").isAccepted();
        chat.as("ada").says("settings organization response-clock working-days").isAccepted();
    }

    @Test
    void workingTimesAreSetAndSeenAndHoldForWhatIsPlanned() {
        chat.as("chen").says("设置 团队").isAnswered("工作日：周一到周五", "工作时间：09:00-18:00", "节假日：CN：已知到 2026 年", "货币：CNY");
        Instant before = boardDue();
        chat.as("chen").says("设置 团队 工作时间 10点到19:00").isAccepted().isAnswered("10:00-19:00（团队的）");
        chat.as("chen").says("设置 团队 工作日 周二到周六").isAccepted().isAnswered("工作日：周二到周六");
        assertThat(boardDue()).isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(times.nextWorkingMoment(team.org(), team.east(), Instant.parse("2026-11-22T00:00:00Z")))
                .isEqualTo("2026-11-24T02:00:00Z");
        chat.as("ada")
                .says("settings organization response-clock working-hours")
                .isAccepted();
        chat.as("ada").says("settings organization first-response 8").isAccepted();
        chat.as("chen").says("设置 团队 工作时间 8-22").isAccepted();
        chat.as("chen").says("设置 团队 工作日 周一到周六").isAccepted();
        chat.as("zhaomin").says("新线索 工时一").isAccepted();
        assertThat(hoursToAnswer("工时一"))
                .as("8 hours within a day, 18 over the night")
                .isIn(8L, 18L);
        chat.as("chen").says("设置 团队 上班时间 9-12、13:30-17").isAccepted().isAnswered("09:00-12:00, 13:30-17:00");
        chat.as("chen").says("设置 团队 工作日 周一、三、五").isAccepted().isAnswered("周一, 周三, 周五");
        chat.as("chen").says("设置 团队 工作日 周一到周五").isAccepted();
        chat.as("chen").says("设置 团队 工作时间 9:00-18:00").isAccepted();
        assertThat(boardDue()).isEqualTo(before);
        chat.as("ada").says("settings organization response-clock working-days").isAccepted();
        chat.as("ada").says("settings organization first-response 24").isAccepted();
        chat.as("ada").says("settings organization days mon - sat").isAnswered("Working days: Mon-Sat");
        chat.as("ada").says("settings organization days mon-fri").isAccepted();
        chat.as("ada").says("settings organization calendar none").isAnswered("none, the working days alone");
        chat.as("ada").says("settings organization calendar China").isAnswered("CN: known up to 2026");
        chat.as("ada").says("settings organization").isAnswered("Currency: CNY", "Working hours: 09:00-18:00");
    }

    @Test
    void whatTheCardShowsIsUnderstoodWhenTyped() {
        chat.as("chen").says("设置 团队 榜上姓名 不显示姓名").isAccepted().isAnswered("榜上姓名：不显示姓名");
        chat.as("chen")
                .says("settings team names on boards The top third")
                .isAccepted()
                .isAnswered("前三分之一");
        chat.as("chen").says("设置 团队 榜上姓名 前三分之一").isAnswered("本来就是");
        chat.as("zhaomin").says("设置 不上榜").isAccepted().isAnswered("不上排行榜：是");
        chat.as("zhaomin").says("设置 上榜").isAccepted().isAnswered("不上排行榜：否");
        chat.as("zhaomin").says("设置 不上排行榜 不上榜").isAccepted().isAnswered("不上排行榜：是");
        chat.as("zhaomin").says("设置 不上排行榜 否").isAccepted();
        chat.as("zhaomin").says("settings hide me from boards").isAccepted().isAnswered("不上排行榜：是");
        chat.as("zhaomin").says("settings show me on boards").isAccepted().isAnswered("不上排行榜：否");
        chat.as("ada")
                .says("settings organization posts a day in the channel 7")
                .isAccepted();
        chat.as("ada").says("设置 公司 群里每日播报 6 条").isAccepted().isAnswered("6");
        chat.as("ada")
                .says("settings organization holidays CN: known up to 2026")
                .isAnswered("It is so already");
        chat.as("ada")
                .says("settings organization first response within 24 hours")
                .isAnswered("It is so already");
    }

    @Test
    void theAdminHearsOnceThatNextYearsHolidaysAreUnknown() {
        chat.settle();
        chat.as("chen").says("设置 团队 工作时间 9:00-18:30").isAccepted();
        chat.settle();
        chat.as("chen").says("设置 团队 工作时间 9:00-18:00").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("ada"))
                .filteredOn(text -> text.contains("2027"))
                .singleElement()
                .asString()
                .contains("The holidays of CN are not known for 2027", "by the working days alone", "calendars/CN.csv");
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("2027"));
    }

    private Instant boardDue() {
        return jdbc.sql("select next_run_at from due_run where kind = 'report.week-board' and subject_id = ?")
                .param(team.east().value())
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private long hoursToAnswer(String customer) {
        return jdbc.sql("""
                select extract(epoch from a.deadline_at - a.assigned_at) / 3600 from lead_assignment a
                join lead l on l.id = a.lead_id join customer c on c.id = l.customer_id where c.name = ?
                """).param(customer).query(Long.class).single();
    }

    @Test
    void adminsRenameAddAndReorderStages() {
        chat.as("wangwei").says("新线索 阶段客户").isAccepted();
        chat.as("ada")
                .says("settings organization stages add Demo/演示 after contacted")
                .isAccepted()
                .isAnswered("new → contacted → Demo → qualified → negotiation");
        chat.as("wangwei").says("线索 阶段客户 演示").isAccepted().isAnswered("演示");
        chat.as("ada").says("设置 公司 阶段 改名 演示 为 产品演示").isAccepted().isAnswered("Demo");
        chat.as("wangwei").says("线索 阶段客户").isAnswered("产品演示");
        chat.as("ada")
                .says("settings organization stages order new, demo, contacted, qualified, negotiation")
                .isAccepted()
                .isAnswered("new → Demo → contacted");
        chat.as("wangwei").says("线索 阶段客户 初步沟通").isAccepted().isAnswered("初步沟通");
        chat.as("ada")
                .says("settings organization stages rename contacted to Spoken with")
                .isAccepted();
        chat.as("lily").says("lead new Staged Inc").isAccepted();
        chat.as("lily").says("lead Staged Inc spoken with").isAccepted().isAnswered("Spoken with");
        chat.as("lily").says("lead Staged Inc demo").isAccepted();
        chat.as("lily").says("lead Staged Inc contacted").isAccepted();
    }

    @Test
    void aStageIsRemovedOnceNoOpenLeadStandsInIt() {
        chat.as("ada")
                .says("settings organization stages add Trial/试用 after new")
                .isAccepted();
        chat.as("wangwei").says("新线索 试用客户").isAccepted();
        chat.as("wangwei").says("线索 试用客户 试用").isAccepted();
        chat.as("ada").says("settings organization stages remove trial").isRefused("One lead stands in “Trial”");
        chat.as("wangwei").says("搁置 试用客户 下周一").isAccepted();
        chat.as("ada").says("设置 公司 阶段 删除 试用").isRefused("One lead");
        chat.as("wangwei").says("丢单 试用客户 没有预算").isAccepted();
        chat.as("ada").says("settings organization stages remove trial").isAccepted();
        assertThat(settings.of(team.org(), Stages.SETTING).stages())
                .extracting(Stage::key)
                .doesNotContain("trial")
                .contains("new", "won", "lost", "invalid");
        chat.as("wangwei").says("撤销").isAccepted();
        chat.as("wangwei").says("线索 试用客户 初步沟通").isAccepted();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada | settings organization stages remove won | leads end",
                "ada | settings organization stages remove invalid | leads end",
                "ada | settings organization stages remove 月亮 | no stage",
                "lily | settings team big-deal 200k | manager",
                "lily | settings big-deal 200k | is set for",
                "lily | settings organization stages add Demo after new | admin",
                "chen | 设置 公司 首次响应 8 | 管理员",
                "chen | 设置 团队 阶段 增加 演示 在 初步沟通 后 | 按这一级设置",
                "chen | 设置 团队 大单 很多 | 不是大于零的金额",
                "chen | 设置 团队 大单 -5 | 不是大于零的金额",
                "chen | 设置 团队 大单 $5000 | 不是大于零的金额",
                "chen | 设置 团队 每日播报 51 | 0 到 50",
                "chen | 设置 团队 每日播报 1.5 | 0 到 50",
                "chen | 设置 团队 首次响应 0 | 1 到 240",
                "chen | 设置 团队 首次响应 ９９９ | 1 到 240",
                "chen | 设置 团队 响应计时 月亮 | 月亮",
                "chen | 设置 团队 来源响应 展会 | 展会",
                "chen | 设置 团队 来源响应 展会 8 月亮 | 月亮",
                "chen | 设置 团队 榜单姓名 '; drop table setting; --' | 没看懂",
                "chen | 设置 团队 工作时间 18-9 | 没看懂工作时间",
                "chen | 设置 团队 工作时间 9-12、11-18 | 没看懂工作时间",
                "chen | 设置 团队 工作时间 25-26 | 没看懂工作时间",
                "chen | 设置 团队 工作日 月亮 | 没看懂工作日",
                "chen | 设置 团队 节假日 无 | 由公司统一设置",
                "chen | 设置 团队 货币 USD | 不能更改",
                "ada | settings organization days someday | no working days",
                "ada | settings organization calendar US | no holidays of “US”",
                "ada | settings organization calendar '; drop | no holidays",
                "ada | settings organization currency USD | it stays",
                "ada | settings organization stages | Stages:",
                "ada | settings organization stages paint it black | do not understand",
                "ada | settings organization stages add won after new | another stage",
                "ada | settings organization stages add 线索 after nowhere | no stage",
                "ada | settings organization stages add L12 <script> after new | can not be a stage",
                "ada | settings organization stages add Later after lost | leads end there",
                "ada | settings organization stages order new, contacted | each once",
                "ada | settings organization stages rename nothing to Something | no stage"
            })
    void whatIsNoValueOrNotTheirsToSetChangesNothing(String who, String line, String answer) {
        Stages before = settings.of(team.org(), Stages.SETTING);
        int rows = rows();
        chat.as(who).says(line).isAnswered(answer);
        assertThat(settings.of(team.org(), Stages.SETTING)).isEqualTo(before);
        assertThat(rows()).isEqualTo(rows);
    }

    private int rows() {
        return jdbc.sql("select count(*) from journal_entry where kind = 'setting.changed'")
                .query(Integer.class)
                .single();
    }
}
