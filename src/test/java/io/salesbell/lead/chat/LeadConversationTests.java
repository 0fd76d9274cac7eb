package io.salesbell.lead.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Role;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class LeadConversationTests {
    private static final Pattern REF = Pattern.compile("L\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCommandOfTwoWordsMayBeWrittenWithAHyphenOrAsOne() {
        Chat.Person lily = chat.as("lily");
        lily.says("new-lead Hyphen Mill").isAccepted().isAnswered("New lead: Hyphen Mill (L");
        lily.says("follow-up Hyphen Mill: sent the price").isAccepted().isAnswered("Logged F", "Hyphen Mill");
        lily.says("Follow–Up Hyphen Mill: again").isAccepted().isAnswered("Logged F");
        lily.says("no-answer Hyphen Mill").isAccepted();
        lily.says("handover Hyphen Mill @王伟").isAccepted().isAnswered("王伟");
        lily.says("lead-new Hyphen Mint").isAccepted().isAnswered("New lead: Hyphen Mint (L");
        lily.says("leader-board").isAccepted();
    }

    @Test
    void aLeadIsTakenInEnglishAndInChinese() {
        chat.as("lily")
                .says("lead new Acme, Wang Li, 13812345678, source: trade fair, need: 20 seats")
                .isAccepted()
                .isAnswered(
                        "New lead: Acme (L",
                        "Wang Li 138 1234 5678",
                        "with Lily Zhang",
                        "first contact by Wed 11/18 10:00");
        chat.as("wangwei").says("新线索 蓝天集团 赵总 13800001112 展会").isAccepted().isAnswered("赵总 138 0000 1112");
        chat.as("wangwei")
                .says("新线索 字节跳动，王总，+86 138 1234 5678，来源：展会")
                .isAccepted()
                .isAnswered("新线索：字节跳动（L", "王总 138 1234 5678", "负责 王伟", "请在 11/18");
    }

    @Test
    void pastedLeadsAreReadInAnySensibleOrder() {
        chat.as("chen")
                .says("""
                        线索 新建
                        海康威视 | 赵主任 | 021-68889999 | @王伟 | 11/13
                        大疆\t刘工\t138-0000-1111\t李华
                        小米，孙经理，139 0000 2222，等招标结果再说
                        美的 | 12345 | 何总
                        """)
                .isAnswered(
                        "海康威视",
                        "赵主任 021-6888 9999",
                        "负责 王伟",
                        "上次联系 11/13",
                        "大疆",
                        "刘工 138 0000 1111",
                        "负责 李华",
                        "小米",
                        "孙经理 139 0000 2222",
                        "负责 陈静",
                        "美的",
                        "何总",
                        "没看懂“12345”");
    }

    @Test
    void aPastedTableIsReadByItsHeaderAndOwnersHoweverTheyAreWritten() {
        chat.as("chen")
                .says("lead new\nOwned Table Co, Jim, 13800001123, lily zhang, 12/30\nOwned Row Co, Tim, wangwei")
                .isAccepted()
                .isAnswered("Owned Table Co", "负责 Lily Zhang", "Owned Row Co", "负责 王伟");
        chat.as("lihua")
                .says("新线索\n公司名称\t联系人\t手机\t负责人\n表头公司\t张总\t13800001139\t李华")
                .isAccepted()
                .isAnswered("表头公司", "张总 138 0000 1139", "负责 李华");
        assertThat(chat.as("lihua")
                        .says("客户\t联系人\t电话\n无令公司\t赵总\t13800001140\n无令二公司\t钱总\t13800001141\n合计\t2\nTotal: 2")
                        .text())
                .contains("无令公司", "无令二公司", "2 条线索")
                .doesNotContain("联系人", "合计", "Total");
        chat.as("lily")
                .says("lead new Dated Contact, Jim, 138-0000-2223, last contact: 11/12")
                .isAccepted()
                .isAnswered("Jim", "last contact Thu 11/12");
        chat.as("lihua").says("新线索 上次公司，王总，上次联系 11/12").isAccepted().isAnswered("王总", "上次联系 11/12");
        chat.as("lihua").says("客户 联系人").isRefused("联系人");
    }

    @Test
    void whatIsSaidWithAMoveIsAFollowUp() {
        String ref = newLead("lily", "lead new Saidmove Ltd: met");
        chat.as("lily")
                .says("lead Saidmove Ltd negotiation: they asked for contract, next: Fri 9:00 call")
                .isAnswered("new → negotiation", "next: Fri 11/20 9:00 call", "Noted as F");
        chat.as("lily").says("customer Saidmove Ltd").isAnswered("they asked for contract");
        chat.as("lily").says("lead " + ref + " negotiation: they asked again").isAnswered("Noted as F");
        chat.as("lily").says("customer Saidmove Ltd").isAnswered("they asked again");
        chat.as("lily").says("undo").isAnswered("follow-up");
        chat.as("lily").says("lead " + ref + " they like it").isRefused("they");
        newLead("wangwei", "新线索 随说公司：展会");
        chat.as("wangwei").says("线索 随说公司 合同谈判：他们要合同").isAnswered("合同谈判", "已记为跟进");
    }

    @Test
    void oneUndoTakesBackAMoveAndWhatWasSaidWithIt() {
        String ref = newLead("lily", "lead new Onestep Ltd: met");
        Chat.Answered before = chat.as("lily").says("lead " + ref);
        chat.as("lily")
                .says("lead " + ref + " negotiation: they asked for contract, next: Fri 9:00 call")
                .isAnswered("Noted as F");
        chat.as("lily")
                .says("undo")
                .isAccepted()
                .isAnswered("Taken back: the move of Onestep Ltd (" + ref + ") and follow-up F");
        assertThat(chat.as("lily").says("lead " + ref).text()).isEqualTo(before.text());
        assertThat(chat.as("lily").says("customer Onestep Ltd").text()).doesNotContain("they asked for contract");
        chat.as("lily").says("undo").isAnswered("new lead Onestep Ltd");
        newLead("wangwei", "新线索 一步公司：展会");
        chat.as("wangwei").says("线索 一步公司 合同谈判：他们要合同").isAccepted();
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("的阶段变动，跟进 一步公司");
    }

    @Test
    void aSecondLeadIsOfferedTheFirstAndMadeOnPurpose() {
        String ref = newLead("lily", "lead new Umbrella: met at the fair");
        Chat.Answered refused = chat.as("wangwei").says("新线索 Umbrella：第二个工厂，电话：138 1234 5678");
        refused.isRefused("Umbrella 已有线索 " + ref, "Lily Zhang");
        chat.as("wangwei")
                .presses(refused.button("仍要新建"))
                .isAccepted()
                .isAnswered("新线索：Umbrella", "138 1234 5678", "负责 王伟");
    }

    @Test
    void theCardShowsTheOwnerAllAndAColleagueOnlyWhoseItIs() {
        String ref = newLead("lily", "lead new Initech, Bill Lumbergh, 138 1111 2222");
        chat.as("lily").says("lead initech").isAnswered("Initech (" + ref + ") · new", "138 1111 2222", "by Wed 11/18");
        assertThat(chat.as("wangwei").says("线索 " + ref).text())
                .contains("Initech", "Lily Zhang")
                .doesNotContain("138 1111 2222", "丢单");
        chat.as("chen").says("线索 " + ref).isAnswered("138 1111 2222");
    }

    @Test
    void aLeadMovesOnBackAndIsTakenUpAgain() {
        String ref = newLead("wangwei", "新线索 宝钢：展会认识");
        chat.as("wangwei").says("线索 " + ref + " 已联系").isAnswered("宝钢（" + ref + "）：新线索 → 初步沟通");
        chat.as("wangwei").says("线索 宝钢 合同谈判").isAnswered("初步沟通 → 合同谈判");
        chat.as("wangwei").says("线索 " + ref + " qualified").isAnswered("从 合同谈判 退回 需求确认");
        chat.as("wangwei").says("线索 " + ref + " 需求确认").isRefused("已经是：需求确认");
        chat.as("wangwei").says("丢单 " + ref + " 预算没批").isAnswered("宝钢（" + ref + "）已丢单：预算没批");
        chat.as("wangwei").says("丢单 " + ref + " 再说").isRefused("已结束：丢单", "预算没批");
        Chat.Answered closed =
                chat.as("wangwei").says("线索 " + ref + " 初步沟通").isRefused("已结束：丢单", "王伟", "预算没批", "新建线索：宝钢", "看线索");
        assertThat(course("宝钢")).startsWith("lost|");
        chat.as("wangwei").presses(closed.button("重新跟进")).isAnswered("重新跟进：初步沟通", "原来是 丢单");
        chat.as("wangwei").says("线索 " + ref + " 无效").isRefused("原因");
        chat.as("wangwei").says("线索 " + ref + " 无效 空号").isAnswered("已标为无效：空号");
    }

    @Test
    void aClosedLeadIsTakenUpAgainOnlyByItsOwnCommand() {
        String ref = newLead("lily", "lead new Quillon Ltd: met at the fair");
        chat.as("lily").says("lead " + ref + " contacted").isAccepted();
        chat.as("lily").says("lead " + ref + " lost no budget").isAccepted();
        chat.as("lily")
                .says("lead " + ref + " qualified")
                .isRefused("is closed: lost", "no budget", "Take it up again");
        chat.as("lily").says("followup " + ref + ": called").isRefused("is closed: lost", "New lead: Quillon Ltd");
        chat.as("lily").says("reopen " + ref).isAnswered("Quillon Ltd", "taken up again: contacted, it was lost");
        chat.as("lily").says("lead " + ref + " invalid closed down").isAccepted();
        chat.as("lily").says("lead " + ref + " reopen qualified").isAnswered("taken up again: qualified");
        chat.as("lily").says("deal Quillon Ltd 30k").isAccepted();
        chat.as("lily").says("lead " + ref + " new").isRefused("is closed: won", "New lead: Quillon Ltd");
        chat.as("lily").says("reopen " + ref).isRefused("is closed: won");
    }

    @Test
    void aMoveRepeatsTheNextStepItTook() {
        String english = newLead("lily", "lead new Rampart Ltd: met at the fair");
        chat.as("lily")
                .says("lead " + english + " contacted, next: Fri 9:00 send offer")
                .isAnswered("new → contacted", "next: Fri 11/20 9:00 send offer");
        String chinese = newLead("wangwei", "新线索 城墙建材：展会认识");
        chat.as("wangwei").says("线索 " + chinese + " 初步沟通，下一步：周五9点寄样品").isAnswered("初步沟通", "下一步", "周五 9:00 寄样品");
    }

    @Test
    void aStageSaidOnceMoreStillTakesTheNextStep() {
        chat.as("lily").says("lead new Samestage Ltd: met").isAccepted();
        chat.as("lily").says("lead Samestage Ltd qualified").isAccepted();
        chat.as("lily").says("lead Samestage Ltd qualified").isRefused("already at");
        chat.as("lily")
                .says("lead Samestage Ltd qualified, next: Fri 3pm call")
                .isAccepted()
                .isAnswered("qualified", "15:00 call");
    }

    @Test
    void ofTwoPeopleAtOneLeadBothLearnWhatHappened() {
        String ref = newLead("lily", "lead new Sable Ltd: met at the fair");
        chat.as("chen").says("线索 " + ref + " 合同谈判").isAccepted();
        chat.as("lily")
                .says("lead " + ref + " contacted")
                .isAnswered("back from negotiation to contacted", "A moment ago", "had changed it: negotiation");
        chat.settle();
        assertThat(platform.textsTo("chen"))
                .anyMatch(text -> text.contains("Sable Ltd（" + ref + "）")
                        && text.contains("Lily Zhang 在您之后又做了改动，现在是：初步沟通；您改的是：合同谈判"));
        chat.as("chen").says("丢单 " + ref + " 没预算").isAnswered("Lily Zhang 刚在", "改过：初步沟通");
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("Sable Ltd (" + ref + ") right after you"))
                .singleElement()
                .asString()
                .contains("It is now: lost. You had: contacted.");
        chat.as("lily").says("lead " + ref + " lost too dear").isRefused("is closed: lost", "没预算");
    }

    @Test
    void ofTwoNextStepsBothLearn() {
        String ref = newLead("lily", "lead new Umbra Ltd: met at the fair");
        chat.as("chen").says("线索 " + ref + "，下一步：周五9点寄样品").isAccepted();
        chat.as("lily")
                .says("lead " + ref + ", next: Thu 9:00 call")
                .isAnswered("A moment ago", "had changed it: next: 寄样品", "Umbra Ltd");
        chat.settle();
        assertThat(platform.textsTo("chen"))
                .anyMatch(text -> text.contains("Umbra Ltd") && text.contains("call；您改的是：") && text.contains("寄样品"));
    }

    @Test
    void ofTwoHandOversBothLearnAndOneTakenBackTellsNobody() {
        String ref = newLead("lily", "lead new Tundra Ltd: met at the fair");
        chat.as("chen").says("转交 " + ref + " @zhaomin").isAccepted();
        chat.as("zhaomin").says("转交 " + ref + " @wangwei").isAnswered("刚在", "改过：负责 赵敏");
        chat.settle();
        assertThat(platform.textsTo("chen"))
                .anyMatch(text -> text.contains("Tundra Ltd") && text.contains("现在是：负责 王伟"));
        String undone = newLead("wangwei", "新线索 苔原食品：展会认识");
        chat.as("chen").says("线索 " + undone + " 初步沟通").isAccepted();
        chat.as("chen").says("撤销").isAccepted();
        chat.as("wangwei").says("线索 " + undone + " 需求确认").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("苔原食品") && text.contains("您改的是"));
    }

    @Test
    void undoPutsTheNextStepAndTheLastContactBack() {
        String ref = newLead("lily", "lead new Pendant Ltd: met at the fair");
        chat.as("lily")
                .says("followup " + ref + ": called, next: Fri 9:00 send offer")
                .isAccepted();
        touchedAnHourAgo("Pendant Ltd");
        String before = course("Pendant Ltd");
        chat.as("lily").says("followup " + ref + ": called again").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(course("Pendant Ltd")).isEqualTo(before);
        chat.as("lily").says("lead " + ref + " contacted").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(course("Pendant Ltd")).isEqualTo(before);
        chat.as("lily").says("deal Pendant Ltd 30k").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(course("Pendant Ltd")).isEqualTo(before);
        chat.as("lily").says("noanswer " + ref).isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(course("Pendant Ltd")).isEqualTo(before);
        chat.as("wangwei").says("没联系上 " + ref).isRefused("Lily Zhang", "没有改动");
        assertThat(course("Pendant Ltd")).isEqualTo(before);
    }

    @Test
    void undoAwaitsTheFirstResponseAgain() {
        String ref = newLead("chen", "lead new Trellis Ltd: met at the fair @lily");
        touchedAnHourAgo("Trellis Ltd");
        String before = course("Trellis Ltd");
        for (String line : List.of("deal Trellis Ltd 30k", "noanswer " + ref, "lead " + ref + " contacted")) {
            chat.as("lily").says(line).isAccepted();
            assertThat(course("Trellis Ltd")).isNotEqualTo(before);
            chat.as("lily").says("undo").isAccepted();
            assertThat(course("Trellis Ltd")).as(line).isEqualTo(before);
        }
    }

    @Test
    void aReminderAskedForSurvivesWhatIsUndoneBeforeItAndIsUndoneItself() {
        String ref = newLead("wangwei", "新线索 顺延客户：官网");
        String created = course("顺延客户");
        chat.as("wangwei").says("跟进 " + ref + "：打过了").isAccepted();
        String touched = course("顺延客户");
        chat.as("wangwei").says("顺延 " + ref + " 明天下午3点").isAccepted();
        assertThat(course("顺延客户")).isNotEqualTo(touched);
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("顺延客户（" + ref + "）的顺延");
        assertThat(course("顺延客户")).isEqualTo(touched);
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(course("顺延客户")).isEqualTo(created);
        chat.as("wangwei").says("跟进 " + ref + "：又打了，下一步：明天 9:00 回访").isAccepted();
        String stepped = course("顺延客户");
        chat.as("wangwei").says("顺延 " + ref + " 后天 10点").isAccepted();
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(course("顺延客户")).as("with its next step").isEqualTo(stepped);
    }

    @Test
    void whatHappenedToALeadAfterAFollowUpStaysWhenThatIsUndone() {
        String ref = newLead("wangwei", "新线索 后顺延：官网");
        chat.as("wangwei").says("跟进 " + ref + "：打过了").isAccepted();
        chat.as("wangwei").says("顺延 " + ref + " 明天下午3点").isAccepted();
        jdbc.sql("update journal_entry set source = 'import' where kind = 'lead.snoozed' and payload like ?")
                .param("%\"" + ref + "\"%")
                .update();
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("后顺延");
        assertThat(course("后顺延")).contains("2026-11-18 07:00");
        chat.as("wangwei").says("线索 " + ref).isAnswered("提醒", "15:00");
    }

    @Test
    void aParkedLeadThatIsPutOffSleepsAgainAsBefore() {
        String ref = newLead("fiona", "lead new Sleeper: later");
        chat.as("fiona").says("park " + ref + " 12/1 budget").isAccepted();
        chat.as("fiona").says("snooze " + ref + " 12/8").isAccepted();
        chat.as("fiona").says("undo").isAnswered("the putting off of Sleeper");
        chat.as("fiona").says("lead " + ref).isAnswered("Parked until: Tue 12/1");
    }

    @Test
    void theListAndTheCardShowAReminderBesideTheStepAndNotAsIt() {
        String ref = newLead("zhaomin", "新线索 展示客户：官网");
        chat.as("zhaomin").says("跟进 " + ref + "：约好了，下一步：11/25 10:00 上门演示").isAccepted();
        chat.as("zhaomin").says("顺延 " + ref + " 明天 9:00").isAccepted();
        chat.as("zhaomin").says("我的线索").isAnswered("11/18 周三 9:00 提醒 · 上门演示，11/25 周三 10:00");
        chat.as("zhaomin").says("线索 " + ref).isAnswered("11/25 周三 10:00 上门演示", "提醒：11/18 周三 9:00");
    }

    @Test
    void aLeadHandedOnIsNotLateWithTheFormerOwnersStep() {
        String ref = newLead("lily", "lead new Relayed Ltd: fair");
        chat.as("lily")
                .says("followup " + ref + ": spoke, next: today 15:00 call")
                .isAccepted();
        jdbc.sql("update lead set next_at = next_at - interval '4 days' where number = ?")
                .param(Long.valueOf(ref.substring(1)))
                .update();
        chat.as("chen").says("转交 " + ref + " @李华").isAccepted();
        String list = chat.as("lihua").says("我的线索").text();
        assertThat(list.lines().filter(line -> line.contains("Relayed")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("首次联系", "11/18", "前"));
        assertThat(chat.as("lihua").says("我的线索 超期").text()).doesNotContain("Relayed");
        assertThat(chat.as("lihua").says("今天").text()).doesNotContain("Relayed Ltd，首次");
    }

    @Test
    void aParkedLeadIsTakenUpByItsHandOverAndParkedAgainByUndo() {
        String ref = newLead("wangwei", "新线索 搁置转交：官网");
        chat.as("wangwei").says("搁置 " + ref + " 12/1 等预算").isAccepted();
        chat.as("chen").says("转交 " + ref + " @lily").isAccepted().isAnswered("原搁置到 12/1");
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .anyMatch(text -> text.contains("搁置转交") && text.contains("get in touch by Wed 11/18"));
        chat.as("lily").says("leads").isAnswered("搁置转交", "first contact by Wed 11/18");
        chat.as("chen").says("撤销").isAccepted();
        chat.as("wangwei").says("我的线索").isAnswered("搁置转交", "搁置到 12/1");
    }

    @Test
    void leadsGoToRepsAndManagersAndThoseAboveGetThemBack() {
        String ref = newLead("lily", "lead new Boomerang Ltd: twins, source: fair");
        chat.as("lily").says("assign " + ref + " @fiona").isRefused("Fiona Wu takes no leads");
        chat.as("lily").says("assign " + ref + " @ada").isRefused("Ada Lin takes no leads");
        chat.as("wangwei").says("新线索 给财务：官网，负责：@fiona").isRefused("Fiona Wu 不是销售");
        team.person("abroad", "Abroad Li", Locale.ENGLISH, Role.REP);
        chat.as("lily").says("assign " + ref + " @abroad").isAccepted();
        jdbc.sql("delete from team_membership where org_id = ? and member_id = ?")
                .params(team.org().value(), team.id("abroad").value())
                .update();
        chat.as("chen").says("线索 " + ref).isAnswered("Abroad Li", "来源");
        chat.as("chen").says("转交 " + ref + " @zhaomin").isAccepted();
    }

    @Test
    void aTimeOfTodayThatHasPassedIsRefused() {
        team.person("early", "Early Lee", Locale.ENGLISH, Role.REP);
        String ref = newLead("early", "lead new Ahead Ltd: fair");
        chat.as("early").says("snooze " + ref + " today 9:00").isRefused("9:00", "has passed");
        chat.as("early").says("lead " + ref + " next: today 9:00 call").isRefused("has passed");
        chat.as("early").says("visit Ahead Ltd: hi, next: today 9:00 call").isRefused("has passed");
        chat.as("wangwei").says("拜访 前方公司：聊了，下一步：今天 9:00 回访").isRefused("9:00", "已经过了");
    }

    private void touchedAnHourAgo(String customer) {
        jdbc.sql("update lead set last_touch_at = last_touch_at - interval '1 hour' "
                        + "where customer_id = (select id from customer where name = ?)")
                .param(customer)
                .update();
    }

    private String course(String customer) {
        return jdbc.sql(
                        "select concat_ws('|', l.state, l.stage, l.next_step, l.next_at, l.last_touch_at, a.first_touch_at, "
                                + "a.remind_at, a.no_answers) from lead l "
                                + "join lead_assignment a on a.lead_id = l.id and a.ended_at is null "
                                + "join customer c on c.id = l.customer_id where c.name = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    @Test
    void anEndWithoutItsReasonAsks() {
        String ref = newLead("lily", "lead new Hooli: cold call");
        chat.as("lily").says("lead " + ref + " lost").isRefused("reason");
        chat.as("lily").says("lost " + ref + " too dear").isAnswered("closed as lost: too dear");
    }

    @Test
    void aParkedLeadSleepsUntilItsDay() {
        String ref = newLead("lily", "lead new Stark: rockets");
        chat.as("lily").says("park " + ref + " yesterday").isRefused("has passed");
        chat.as("lily")
                .says("lead " + ref + " park next Monday waiting for budget")
                .isAnswered("parked until Mon 11/23", "budget");
        chat.as("lily").says("lead " + ref).isAnswered("Parked until: Mon 11/23");
        chat.as("lily").says("lead " + ref + " contacted").isAnswered("taken up again");
    }

    @Test
    void onlyTheOwnerAndThoseAboveChangeALead() {
        String ref = newLead("lily", "lead new Wayne: bats");
        chat.as("wangwei").says("线索 " + ref + " 初步沟通").isRefused(ref + " 由 Lily Zhang 负责");
        chat.as("wangwei").says("转交 " + ref + " @王伟").isRefused("Lily Zhang");
        platform.forget();
        chat.as("chen").says("线索 " + ref + " 初步沟通").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("陈静 changed Wayne (" + ref + ")"));
        chat.as("ada").says("lead " + ref + " qualified").isAccepted();
    }

    @Test
    void aHandOverTellsTheNewOwnerAndTheOldOne() {
        String ref = newLead("lily", "lead new Soylent, Mr Thorn, 138 3333 4444, source: fair");
        platform.forget();
        chat.as("chen").says("转交 " + ref + " 给 王伟").isAnswered("Soylent（" + ref + "）已转给 王伟");
        chat.settle();
        assertThat(platform.textsTo("wangwei"))
                .anyMatch(text -> text.contains("陈静 转给您一条线索：Soylent（" + ref + "），Mr Thorn 138 3333 4444，fair"));
        assertThat(platform.textsTo("lily"))
                .anyMatch(text -> text.contains("陈静 handed Soylent (" + ref + ") over to 王伟"));
        chat.as("lily").says("lead " + ref + " contacted").isRefused("王伟");
        chat.as("chen").says("分配 " + ref + " @wangwei").isRefused("已由 王伟 负责");
        chat.as("chen").says("undo").isAccepted();
        chat.as("lily").says("lead " + ref + " contacted").isAccepted();
    }

    @Test
    void aStaleDigitIsAnsweredAndNotObeyed() {
        String ref = newLead("chen", "新线索 过期客户：一");
        chat.as("chen").says("分配 " + ref + " @zhaomin").isAccepted();
        chat.settle();
        chat.as("chen").says("线索 " + ref + " 初步沟通").isAccepted();
        chat.as("zhaomin").says("1").isRefused("陈静", "初步沟通");
        chat.as("zhaomin").says("1 已发合同").isAccepted().isAnswered("过期客户");
    }

    @Test
    void anUndoneLeadLeavesNoMistypedCustomerBehind() {
        newLead("lily", "lead new Tyrel Corpp: robots");
        chat.as("lily").says("undo").isAccepted();
        assertThat(standingCustomers("Tyrel Corpp")).isZero();
        chat.as("lily").says("visit Tyrel Kept: robots").isAccepted();
        newLead("lily", "lead new Tyrel Kept: robots");
        chat.as("lily").says("undo").isAccepted();
        assertThat(standingCustomers("Tyrel Kept")).isEqualTo(1);
    }

    private long standingCustomers(String name) {
        return jdbc.sql("select count(*) from customer where name = ? and voided_at is null")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void severalThatFitAreOfferedInPlaceOfTheName() {
        newLead("zhaomin", "新线索 中铁一局：桥");
        newLead("zhaomin", "新线索 中铁二局：隧道");
        Chat.Answered asked = chat.as("zhaomin").says("线索 中铁 初步沟通");
        asked.isRefused("多条线索");
        Button first = asked.answer().replies().get(0).card().allButtons().get(0);
        assertThat(first.command()).matches("线索 L\\d+ +初步沟通");
        chat.as("zhaomin").says("1").isAccepted().isAnswered("新线索 → 初步沟通");
        chat.as("zhaomin").says("线索 刚才").isAnswered("初步沟通");
        chat.as("zhaomin").says("线索 中铁十八局").isRefused("中铁十八局");
        chat.as("zhaomin").says("线索 L999999").isRefused("没有线索 L999999");
        chat.as("zhaomin").says("线索 V1").isRefused("不是线索");
    }

    @Test
    void theListShowsWhatIsDueFirst() {
        newLead("lihua", "新线索 甲公司科技：一");
        String second = newLead("lihua", "新线索 乙公司科技：二");
        chat.as("lihua").says("线索 " + second + " 初步沟通，下一步：今天 15:00 打电话").isAccepted();
        String list = chat.as("lihua").says("我的线索").text();
        assertThat(list.indexOf("乙公司科技")).as(list).isLessThan(list.indexOf("甲公司科技"));
        chat.as("lihua").says("我的线索 超期").isAnswered("没有超期");
        chat.as("lihua").says("我的线索 初步沟通").isAnswered("乙公司科技");
        chat.as("lihua").says("今天").isAnswered("今天要跟进的线索：1", "打电话", "新线索：");
        chat.as("chen").says("我的线索 @lihua").isAnswered("甲公司科技");
        chat.as("lily").says("leads @lihua").isRefused("李华");
    }

    @Test
    void hostileNamesStayText() {
        for (String name : List.of(
                "<script>alert(1)</script>",
                "Robert'); DROP TABLE lead;--",
                "*bold* <!channel> @here",
                "😀😀",
                "\u202Eevil\u0007")) {
            String ref = newLead("lily", "lead new " + name + ": {0} '' %s");
            chat.as("lily").says("lead " + ref).isAccepted().isAnswered("{0} '' %s");
            chat.as("lily").says("lost " + ref + " no").isAccepted();
        }
        chat.as("lily").says("lead new Phone Inc, phone: call me maybe").isRefused("call me maybe");
        chat.as("lily").says("lead new " + "x".repeat(200) + ": y").isRefused("too long");
    }

    @Test
    void anUndoTakesTheLastChangeBack() {
        String ref = newLead("lily", "lead new Tyrell: robots");
        chat.as("lily").says("lead " + ref + " contacted").isAccepted();
        chat.as("lily").says("lost " + ref + " typo").isAccepted();
        chat.as("lily").says("undo").isAnswered("the loss of Tyrell");
        chat.as("lily").says("lead " + ref).isAnswered("contacted");
        chat.as("lily").says("undo").isAccepted();
        chat.as("lily").says("lead " + ref).isAnswered("· new", "by Wed");
        chat.as("lily").says("undo").isAnswered("new lead Tyrell");
        chat.as("lily").says("lead " + ref).isRefused("no lead");
    }

    @Test
    void aButtonDrawnForAnEarlierVersionSaysWhatHappened() {
        String ref = newLead("lily", "lead new Cyberdyne: chips");
        Button move = chat.as("lily").says("lead " + ref).button("→ contacted");
        chat.as("chen").says("线索 " + ref + " 需求确认").isAccepted();
        chat.as("lily").presses(move).isRefused("has moved on meanwhile: 陈静", "qualified, with Lily");
    }

    @RepeatedTest(5)
    void twoPeopleChangingOneLeadAtOnceBothLearnWhatHappened() throws Exception {
        String ref = newLead("lily", "lead another Oscorp: glue");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Chat.Answered> lost = both.submit(() -> {
                start.await();
                return chat.as("lily").says("lost " + ref + " too dear");
            });
            Future<Chat.Answered> invalid = both.submit(() -> {
                start.await();
                return chat.as("chen").says("无效 " + ref + " 空号");
            });
            start.countDown();
            String answers = lost.get().text() + invalid.get().text();
            boolean lostWon = answers.contains("closed as lost: too dear") && answers.contains(ref + " 已结束：丢单");
            boolean invalidWon = answers.contains("已标为无效：空号") && answers.contains(ref + " is closed: invalid");
            assertThat(lostWon || invalidWon).as(answers).isTrue();
        } finally {
            both.shutdownNow();
        }
        assertThat(jdbc.sql(
                                "select count(*) from journal_entry where kind in ('lead.lost', 'lead.invalid') and payload like ?")
                        .param("%\"" + ref + "\"%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @RepeatedTest(2)
    void ofSeveralWhoTakeOneNewCustomerAtOnceOneHasItAndTheOthersLearnWho() throws Exception {
        String customer = "SameNew " + UUID.randomUUID().toString().substring(0, 8);
        List<String> answers = atOnce("lead new " + customer + ": fair");
        assertThat(answers)
                .filteredOn(text -> text.contains("New lead: ") || text.contains("新线索："))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(text -> text.contains("already has") || text.contains("已有线索"))
                .hasSize(3);
    }

    @RepeatedTest(2)
    void ofSeveralFirstVisitsAtOnceOneIsToANewCustomer() throws Exception {
        String customer = "FirstSeen " + UUID.randomUUID().toString().substring(0, 8);
        assertThat(atOnce("visit " + customer + ": hello"))
                .filteredOn(text -> text.contains("new customer") || text.contains("新客户"))
                .hasSize(1);
    }

    private List<String> atOnce(String line) throws Exception {
        List<String> people = IntStream.range(0, 4)
                .mapToObj(index -> "once" + UUID.randomUUID().toString().substring(0, 8))
                .toList();
        people.forEach(key -> team.person(key, "Once " + key, Locale.ENGLISH, Role.REP));
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService all = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<String>> said = new ArrayList<>();
            for (String person : people) {
                said.add(all.submit(() -> {
                    start.await();
                    return chat.as(person).says(line).text();
                }));
            }
            start.countDown();
            List<String> answers = new ArrayList<>();
            for (Future<String> one : said) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            all.shutdownNow();
        }
    }

    @Test
    void aFormFieldOffersOnesOwnLeads() {
        newLead("zhaomin", "新线索 富士康：线");
        assertThat(team.member("zhaomin")).isNotNull();
        chat.as("zhaomin")
                .fillsIn("park", Map.of("lead", "富士康", "until", "明天", "reason", "等"))
                .isAccepted()
                .isAnswered("富士康", "搁置到");
    }

    private String newLead(String who, String line) {
        String answer = chat.as(who).says(line).isAccepted().text();
        Matcher ref = REF.matcher(answer);
        assertThat(ref.find()).as(answer).isTrue();
        return ref.group();
    }
}
