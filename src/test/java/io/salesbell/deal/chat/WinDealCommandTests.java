package io.salesbell.deal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Directory;
import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.lead.LeadDetails;
import io.salesbell.lead.NewLeads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
class WinDealCommandTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Directory directory;

    @Autowired
    private List<RecordFeed> feeds;

    @Autowired
    private NewLeads leads;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aDealThatWaitsForTheManagersWordGoesOnWaitingWhenItsCustomerIsMerged() {
        chat.as("lily").says("deal Waiting Alpha 20k").isAccepted();
        chat.as("zhaomin").says("visit Resting Beta: x").isAccepted();
        chat.as("wangwei").says("deal Waiting Alpha 31k").isAnswered("等主管确定归属后计入业绩");
        chat.as("chen").says("合并客户 Waiting Alpha 到 Resting Beta").isAccepted();
        chat.as("chen").says("1").isAnswered("已并入 Resting Beta");
        chat.settle();
        assertThat(waiting("deal Waiting Alpha 31k")).isTrue();
        chat.as("chen").says("撤销合并 Waiting Alpha").isAnswered("已从 Resting Beta 分开");
        chat.settle();
        assertThat(waiting("deal Waiting Alpha 31k")).isTrue();
    }

    @Test
    void theStartOfANameIsEnoughForOnesOwnOpenLead() {
        chat.as("zhaomin").says("线索 新建 星河湾置业").isAccepted();
        chat.as("zhaomin").says("签单 星河湾 12万").isAnswered("已记：成交 星河湾置业 ¥12万");
        chat.as("zhaomin").says("签单 星河湾地产 9万").isAccepted().isAnswered("星河湾地产");
    }

    @Test
    void anAmountHasBothDecimalsOrNone() {
        team.person("carl", "Carl Cent", Locale.ENGLISH, Role.REP);
        Chat.Person carl = chat.as("carl");
        carl.says("deal Cent Works ¥20,000.50")
                .isAccepted()
                .isAnswered("Cent Works ¥20,000.50", "¥20,000.50 this month");
        carl.says("deal Cent Mills 20000").isAccepted().isAnswered("Cent Mills ¥20,000 ", "¥40,000.50 this month");
        carl.says("deal Sausd 1k").isAccepted().isAnswered("Sausd ¥1,000 ");
        carl.says("undo").isAccepted();
        carl.says("board deal amount month").isAnswered("¥40,000.50");
    }

    @Test
    void aDealIsEnteredInEnglishAndInChinese() {
        chat.as("lily")
                .says("deal Acme Corp 120k closed by phone")
                .isAccepted()
                .isAnswered("Deal D", "Acme Corp ¥120,000 🎉");
        chat.as("wangwei").says("签单 字节 12万").isAccepted().isAnswered("已记：成交 字节 ¥12万（D");
        chat.as("wangwei").says("开单 360公司 12万5").isAccepted().isAnswered("360公司 ¥12.5万");
        chat.as("lily").says("won Globex $5k").isRefused("USD", "month's rate");
        assertThat(amounts("Acme Corp")).containsExactly("120000.0000 100.0000 closed by phone");
        assertThat(amounts("360公司")).containsExactly("125000.0000 100.0000 ");
        assertThat(amounts("Globex")).isEmpty();
    }

    @Test
    void aMissingOrWorthlessAmountIsRefusedAndNothingIsKept() {
        chat.as("lily").says("deal Initech").isRefused("amount", "deal Acme 120k");
        chat.as("wangwei").says("成交 初创").isRefused("还差金额", "成交 华为 12万");
        chat.as("lily").says("deal Initech 0").isRefused("more than nothing");
        chat.as("lily").says("deal Initech -5k").isRefused("amount");
        chat.as("lily").says("deal Initech: 1000000000000000").isRefused("more than I can count");
        chat.as("lily").says("deal Initech 0.001").isRefused("more than nothing");
        chat.as("lily").says("deal Initech 12.345").isRefused("Please enter 12.35");
        chat.as("wangwei").says("成交 初创 12.345").isRefused("请写成 12.35");
        assertThat(amounts("Initech")).isEmpty();
    }

    @Test
    void aRepeatedMessageIsOneDealAndTwoDealsADayAreTwo() {
        chat.as("lily").says("deal Umbrella 3k", "u1").isAccepted();
        chat.as("lily").says("deal Umbrella 3k", "u1").isAccepted();
        chat.as("lily").says("deal Umbrella 3k", "u2").isAccepted();
        assertThat(amounts("Umbrella")).hasSize(2);
    }

    @Test
    void anAmountFarFromTheUsualIsAskedBackAndConfirmedOnce() {
        for (int index = 0; index < 5; index++) {
            chat.as("lihua").says("成交 常客" + (char) ('甲' + index) + "：1万").isAccepted();
        }
        Button sure = chat.as("lihua")
                .says("成交 大客户：15万 年度框架 #new")
                .isRefused("是 ¥15万 吗", "¥1万", "还没有保存")
                .button("是，没错");
        assertThat(amounts("大客户")).isEmpty();
        chat.as("lihua").presses(sure).isAccepted().isAnswered("已记：成交 大客户 ¥15万");
        chat.as("lihua").presses(sure).isAnswered("已经记过");
        assertThat(amounts("大客户")).containsExactly("150000.0000 100.0000 年度框架");
        chat.as("lihua").says("成交 小客户：90").isRefused("是 ¥90 吗");
        chat.as("lihua").says("成交 小客户：9万").isAccepted();
        chat.as("lihua").says("成交 特批：20万 确认：是").isAccepted();
        Button fromForm = chat.as("lihua")
                .fillsIn("deal", Map.of("customer", "表单客户", "amount", "30万", "note", "现场", "on", "昨天"))
                .button("是，没错");
        chat.as("lihua").presses(fromForm).isAccepted();
        assertThat(amounts("表单客户")).containsExactly("300000.0000 100.0000 现场");
    }

    @Test
    void aDealClosesTheSpeakersOwnOpenLead() {
        newLead("wangwei", "蓝天科技");
        chat.as("wangwei").says("成交 蓝天科技 8万").isAccepted().isAnswered("赢单");
        assertThat(leadState("蓝天科技")).isEqualTo("won");
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("蓝天科技 ¥8万");
        assertThat(leadState("蓝天科技")).isEqualTo("open");
        assertThat(amounts("蓝天科技")).isEmpty();
    }

    @Test
    void aLeadIsWonBehindItsNumberOrName() {
        newLead("lily", "Bluebird Ltd");
        chat.as("lily").says("lead Blueb won 70k by phone").isAccepted().isAnswered("Bluebird Ltd ¥70,000", "is won");
        assertThat(leadState("Bluebird Ltd")).isEqualTo("won");
        chat.as("lily").says("lead Bluebird Ltd won 70k").isRefused(leadNumber("Bluebird Ltd"));
        newLead("wangwei", "红日集团");
        String number = leadNumber("红日集团");
        chat.as("lily").says("lead " + number + " won 5k").isRefused(number);
        assertThat(leadState("红日集团")).isEqualTo("open");
        chat.as("wangwei").says("线索 " + number + " 赢单").isRefused("还差金额");
        chat.as("wangwei").says("线索 " + number + " 赢单 12万").isAccepted().isAnswered("红日集团 ¥12万");
        assertThat(amounts("红日集团")).hasSize(1);
    }

    @Test
    void aDealWithAColleaguesCustomerSaysWhoLooksAfterIt() {
        newLead("wangwei", "绿洲");
        chat.as("zhaomin").says("成交 绿洲：1万").isAccepted().isAnswered("绿洲 现由", "负责");
        assertThat(leadState("绿洲")).isEqualTo("open");
        chat.as("lily").says("deal Sunrise 60k").isAccepted();
        chat.as("zhaomin").says("成交 Sunrise：1万").isAccepted().isAnswered("Sunrise 现由 Lily");
    }

    @Test
    void aDealWithAColleaguesCustomerWaitsForTheManagersWord() {
        newLead("wangwei", "海风物流");
        chat.as("lily")
                .says("deal 海风物流: 30k")
                .isAccepted()
                .isAnswered("Noted: deal D", "海风物流 is looked after by 王伟", "once a manager");
        chat.pass(Duration.ofMinutes(5));
        assertThat(amounts("海风物流")).isEmpty();
        assertThat(celebrated("海风物流")).isZero();
        RecordingPlatform.Delivered asked = asked("海风物流");
        assertThat(asked.text()).contains("Lily Zhang 记了成交", "王伟 负责", "归王伟", "归Lily Zhang", "平分");
        String line = asked.commands().get(2);
        chat.as("lily").says(line).isRefused("manager");
        chat.as("chen").says("3").isAccepted().isAnswered("海风物流 ¥3万", "Lily Zhang & 王伟");
        chat.as("chen").says(line).isRefused("陈静", "已处理");
        chat.pass(Duration.ofMinutes(5));
        assertThat(shares("海风物流")).containsExactly("lily 50", "wangwei 50");
        assertThat(celebrated("海风物流")).isEqualTo(1);
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("陈静 has decided"));
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("陈静 已确定"));
    }

    @Test
    void theManagersWordMakesItTheOwnersOrTheTypists() {
        newLead("wangwei", "归属甲");
        newLead("wangwei", "归属乙");
        chat.as("zhaomin").says("成交 归属甲：1万").isAccepted();
        chat.as("zhaomin").says("成交 归属乙：1万").isAccepted();
        chat.settle();
        chat.as("chen").says("归属 " + number("归属甲") + " 负责人").isAccepted();
        chat.as("chen").says("归属 " + number("归属乙") + " 录入人").isAccepted();
        assertThat(shares("归属甲")).containsExactly("wangwei 100");
        assertThat(shares("归属乙")).containsExactly("zhaomin 100");
        chat.as("chen").says("归属 " + number("归属乙") + " 月亮").isRefused("月亮");
        chat.as("chen").says("归属 " + number("归属乙")).isRefused("还差归属");
        chat.as("chen").says("归属 D99999 平分").isRefused("D99999");
        chat.as("ada").says("whose " + number("归属甲") + " split").isRefused("manager");
    }

    @Test
    void aManagersWordIsTakenBackAndGivenAgain() {
        newLead("wangwei", "改口客户");
        chat.as("lily").says("deal 改口客户: 30k").isAccepted();
        chat.settle();
        chat.as("chen").says("归属 " + number("改口客户") + " 负责人").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(celebrated("改口客户")).isEqualTo(1);
        chat.as("chen").says("撤销").isAccepted().isAnswered("改口客户", "重新待定");
        assertThat(shares("改口客户")).as("it waits").isEmpty();
        chat.settle();
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("has taken the word back"));
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("撤回了归属决定"));
        assertThat(asked("改口客户").commands()).hasSize(3);
        chat.as("chen").says("归属 " + number("改口客户") + " 平分").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(shares("改口客户")).containsExactly("lily 50", "wangwei 50");
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("has decided: the deal with 改口客户"))
                .hasSize(2);
        chat.pass(Duration.ofMinutes(11));
        chat.as("chen").says("撤销").isRefused("10");
    }

    @Test
    void aDealGivenToTheOwnerWinsTheOwnersLead() {
        for (String verdict : List.of("负责人", "平分")) {
            String customer = "归主" + verdict;
            newLead("lily", customer);
            chat.as("wangwei").says("成交 " + customer + "：3万").isAccepted();
            chat.settle();
            chat.as("chen")
                    .says("归属 " + number(customer) + " " + verdict)
                    .isAccepted()
                    .isAnswered("线索 " + leadNumber(customer) + " 随之赢单");
            assertThat(leadState(customer)).isEqualTo("won");
            chat.settle();
            assertThat(platform.textsTo("lily"))
                    .anyMatch(text -> text.contains("has decided: the deal with " + customer)
                            && text.contains("Lead " + leadNumber(customer) + " is won"));
            chat.as("chen").says("撤销").isAccepted();
            assertThat(leadState(customer)).isEqualTo("open");
            assertThat(awaitsFirstResponse(customer)).isTrue();
            chat.as("chen").says("归属 " + number(customer) + " " + verdict).isAccepted();
            assertThat(leadState(customer)).isEqualTo("won");
            assertThat(awaitsFirstResponse(customer)).isFalse();
            chat.as("wangwei").says("撤销").isAccepted();
            assertThat(leadState(customer)).isEqualTo("open");
        }
        chat.pass(Duration.ofDays(3));
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("归主平分") && text.contains("24"));
    }

    @Test
    void ownerAndJudgeAreToldThatADecidedDealIsTakenBack() {
        newLead("lily", "Revoked Ltd");
        chat.as("wangwei").says("成交 Revoked Ltd 3万").isAccepted();
        chat.as("chen").says("归属 " + number("Revoked Ltd") + " 负责人").isAccepted();
        chat.settle();
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("(Revoked Ltd) back"))
                .hasSize(1);
        assertThat(platform.textsTo("chen"))
                .filteredOn(text -> text.contains("Revoked Ltd：王伟 已撤销"))
                .hasSize(1);
    }

    private boolean awaitsFirstResponse(String customer) {
        return jdbc.sql("""
                select a.first_touch_at is null from lead_assignment a join lead l on l.id = a.lead_id
                join customer c on c.id = l.customer_id where c.name = ? and a.ended_at is null
                """).param(customer).query(Boolean.class).single();
    }

    @Test
    void aCustomerItsOwnerDidNotTouchForLongIsNoLongerHeld() {
        newLead("lily", "Idle Corp");
        age("Idle Corp", 89);
        chat.as("wangwei").says("成交 Idle Corp 2万").isAccepted().isAnswered("等主管");
        chat.as("wangwei").says("撤销").isAccepted();
        age("Idle Corp", 3);
        chat.as("wangwei").says("成交 Idle Corp 2万").isAccepted().isAnswered("直接计入业绩");
        assertThat(shares("Idle Corp")).containsExactly("wangwei 100");
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .anyMatch(text -> text.contains("you had no contact with Idle Corp for 90 days"));
        newLead("lily", "Shorter Corp");
        age("Shorter Corp", 40);
        chat.as("ada").says("settings organization protected-days 30").isAccepted();
        chat.as("wangwei").says("成交 Shorter Corp 2万").isAccepted().isAnswered("直接计入业绩");
        chat.as("ada").says("settings organization protected-days 0").isRefused("3,650");
        chat.as("ada").says("设置 公司 客户保护期 90").isAccepted();
    }

    private void age(String customer, int days) {
        jdbc.sql("""
                update lead set last_touch_at = last_touch_at - ? * interval '1 day'
                where customer_id = (select id from customer where name = ?)
                """).params(days, customer).update();
        jdbc.sql("""
                update lead_assignment set assigned_at = assigned_at - ? * interval '1 day' where lead_id in (
                    select id from lead where customer_id = (select id from customer where name = ?))
                """).params(days, customer).update();
    }

    @Test
    void theManagersWordMayNameThePerson() {
        newLead("lily", "Named Corp");
        chat.as("wangwei").says("成交 Named Corp 2万").isAccepted();
        chat.as("chen").says("归属 " + number("Named Corp") + " 李华").isRefused("Lily Zhang", "王伟");
        chat.as("chen").says("归属 " + number("Named Corp") + " @lily").isAccepted();
        assertThat(shares("Named Corp")).containsExactly("lily 100");
        newLead("lily", "Named Too");
        chat.as("wangwei").says("成交 Named Too 2万").isAccepted();
        chat.as("chen").says("归属 " + number("Named Too") + " 王伟").isAccepted();
        assertThat(shares("Named Too")).containsExactly("wangwei 100");
        assertThat(chat.as("ada").says("customer Named Corp").text())
                .contains("Lily Zhang")
                .doesNotContain("王伟");
    }

    @Test
    void aBackdatedDealSaysSo() {
        chat.as("lihua").says("成交 补录客户 2万 日期：昨天").isAccepted().isAnswered("补录 11/");
        chat.as("lily").says("deal Late Entry 20k on: yesterday").isAccepted().isAnswered("back-dated to ");
    }

    @Test
    void otherProgramsReadSharesAndWhatWaits() {
        newLead("lily", "Fed Corp");
        chat.as("wangwei").says("成交 Fed Corp 2万").isAccepted();
        for (String reader : List.of("wangwei", "chen", "fiona", "ada")) {
            assertThat(fed(reader, "Fed Corp"))
                    .as(reader)
                    .singleElement()
                    .satisfies(row -> assertThat(row).containsEntry("state", "waiting"));
        }
        assertThat(fed("lihua", "Fed Corp")).isEmpty();
        chat.as("chen").says("归属 " + number("Fed Corp") + " 平分").isAccepted();
        for (String reader : List.of("wangwei", "lily", "chen", "fiona")) {
            assertThat(fed(reader, "Fed Corp"))
                    .as(reader)
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .containsEntry("state", "counted")
                            .hasEntrySatisfying(
                                    "shares",
                                    shares -> assertThat(shares.toString())
                                            .contains("member=lily", "member=wangwei", "=5")));
        }
    }

    private List<Map<String, Object>> fed(String reader, String customer) {
        Speaker speaker = directory.speaker(team.org(), team.id(reader)).orElseThrow();
        LocalDate today = LocalDate.ofInstant(chat.now(), TestTeam.ZONE);
        return feeds.stream()
                .flatMap(feed -> feed.records(speaker, today, today).stream())
                .filter(row -> row.get("kind").equals("deal") && customer.equals(row.get("customer")))
                .toList();
    }

    @Test
    void aWordTakenBackWithinTheMinuteIsCelebratedOnceItIsGivenAgain() {
        newLead("wangwei", "快改客户");
        chat.as("lily").says("deal 快改客户: 30k").isAccepted();
        chat.settle();
        chat.as("chen").says("归属 " + number("快改客户") + " 负责人").isAccepted();
        chat.settle();
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        chat.as("chen").says("归属 " + number("快改客户") + " 录入人").isAccepted();
        chat.pass(Duration.ofMinutes(5));
        assertThat(celebrated("快改客户")).isEqualTo(1);
    }

    @Test
    void anUndoneDealLeavesNoMistypedCustomerBehind() {
        chat.as("lily").says("deal Acmee Corpp: 30k").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(standingCustomers("Acmee Corpp")).isZero();
        chat.as("lily").says("visit Kept Corp: demo").isAccepted();
        chat.as("lily").says("deal Kept Corp: 30k").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        assertThat(standingCustomers("Kept Corp")).isEqualTo(1);
    }

    private long standingCustomers(String name) {
        return jdbc.sql("select count(*) from customer where name = ? and voided_at is null")
                .param(name)
                .query(Long.class)
                .single();
    }

    @Test
    void aWaitingDealIsTakenBackByWhoeverEnteredIt() {
        newLead("wangwei", "撤回客户");
        chat.as("lihua").says("成交 撤回客户：1万").isAccepted();
        String line = "归属 " + number("撤回客户") + " 平分";
        chat.as("lihua").says("撤销").isAccepted().isAnswered("撤回客户 ¥1万");
        chat.as("chen").says(line).isRefused("");
        chat.pass(Duration.ofMinutes(5));
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("撤回客户"));
        assertThat(celebrated("撤回客户")).isZero();
    }

    @Test
    void aManagerIsAskedAboutTheirOwnDealWithACustomerOfTheTeamAtOnce() {
        newLead("wangwei", "主管客户");
        Chat.Answered answer = chat.as("chen").says("成交 主管客户：2万").isAccepted().isAnswered("主管客户 现由 王伟 负责", "这单归谁");
        assertThat(amounts("主管客户")).isEmpty();
        chat.settle();
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("您的客户 主管客户"));
        chat.as("chen").presses(answer.button("归王伟")).isAccepted();
        assertThat(shares("主管客户")).containsExactly("wangwei 100");
        String lead = "lead " + newLeadRef("lily", "Led Client");
        chat.as("chen").says(lead + " won 3万").isAccepted().isAnswered("Led Client 现由 Lily Zhang 负责");
        assertThat(shares("Led Client")).isEmpty();
    }

    @Test
    void withoutAManagerOfTheirOwnTheOwnersManagerIsAsked() {
        newLead("wangwei", "外部客户");
        team.person("solo", "Solo Li", Locale.ENGLISH, Role.FINANCE);
        jdbc.sql("delete from team_membership where org_id = ? and member_id = ?")
                .params(team.org().value(), team.id("solo").value())
                .update();
        chat.as("solo").says("deal 外部客户: 2万").isAccepted().isAnswered("counts once");
        assertThat(amounts("外部客户")).isEmpty();
        chat.settle();
        assertThat(asked("外部客户").text()).contains("Solo Li 记了成交");
        chat.as("chen").says("归属 " + number("外部客户") + " 平分").isAccepted();
        assertThat(shares("外部客户")).containsExactly("solo 50", "wangwei 50");
    }

    @Test
    void aShortenedNameOfAColleaguesCustomerCountsOnlyOnTheManagersWord() {
        newLead("lily", "Crestline Hotels");
        Chat.Answered answer = chat.as("wangwei")
                .says("成交 Crestline 7万")
                .isAccepted()
                .isAnswered("Crestline Hotels", "Lily Zhang", "是否同一家");
        assertThat(shares("Crestline")).isEmpty();
        chat.as("wangwei").presses(answer.button("就是它")).isAccepted();
        assertThat(shares("Crestline")).isEmpty();
        chat.settle();
        assertThat(asked("Crestline Hotels").text()).contains("王伟 记了成交", "Lily Zhang 负责");
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("your customer Crestline Hotels"));
        chat.as("chen").says("归属 " + number("Crestline") + " 负责人").isAccepted();
        assertThat(shares("Crestline")).containsExactly("lily 100");
    }

    @Test
    void aDealWithANewCustomerOfAResemblingNameCountsOnceThatIsSaid() {
        newLead("lily", "Mooncake House");
        Chat.Answered answer = chat.as("wangwei").says("成交 Mooncake 7万").isAccepted();
        assertThat(shares("Mooncake")).isEmpty();
        chat.as("wangwei").presses(answer.button("是新客户")).isAccepted();
        assertThat(shares("Mooncake")).containsExactly("wangwei 100");
    }

    @Test
    void aDealThatCountedComesUnderTheClaimRuleWhenItsNameIsMerged() {
        newLead("lily", "Panorama Tower");
        newLead("wangwei", "Panorama");
        chat.as("wangwei").says("成交 Panorama 7万").isAccepted();
        assertThat(shares("Panorama")).containsExactly("wangwei 100");
        chat.as("wangwei").says("确认合并 Panorama 到 Panorama Tower").isAccepted();
        assertThat(shares("Panorama")).isEmpty();
        chat.settle();
        assertThat(asked("Panorama Tower").text()).contains("Lily Zhang 负责");
    }

    @Test
    void whatAMergeMadeWaitCountsAgainWhenTheMergeIsUndone() {
        newLead("lily", "Periclase Tower");
        newLead("wangwei", "Periclase");
        chat.as("wangwei").says("成交 Periclase 7万").isAccepted();
        chat.as("wangwei").says("确认合并 Periclase 到 Periclase Tower").isAccepted();
        assertThat(shares("Periclase")).isEmpty();
        chat.as("zhaomin").says("成交 Periclase 9万").isAccepted();
        chat.as("wangwei").says("撤销合并 Periclase").isAccepted();
        assertThat(shares("Periclase"))
                .as("the other is with wangwei's customer now")
                .containsExactly("wangwei 100");
        assertThat(shares("Periclase Tower")).isEmpty();
    }

    @Test
    void aDealEnteredWhileMergedCountsWhenNobodyElseHasTheCustomerAfterwards() {
        chat.as("zhaomin").says("拜访 孔雀石甲：聊了").isAccepted();
        newLead("lily", "孔雀石乙");
        chat.as("chen").says("确认合并 孔雀石甲 到 孔雀石乙").isAccepted();
        chat.as("zhaomin").says("成交 孔雀石甲：7万").isAccepted();
        assertThat(shares("孔雀石甲")).isEmpty();
        chat.as("chen").says("撤销合并 孔雀石甲").isAccepted();
        assertThat(shares("孔雀石甲")).containsExactly("zhaomin 100");
    }

    @Test
    void theDealsOfTheNameThatStaysComeUnderTheClaimRuleToo() {
        newLead("lily", "Basalt Quarries");
        newLead("wangwei", "Basalt");
        chat.as("wangwei").says("成交 Basalt 7万").isAccepted();
        assertThat(shares("Basalt")).containsExactly("wangwei 100");
        chat.as("chen").says("merge confirm Basalt Quarries into Basalt").isAccepted();
        assertThat(shares("Basalt")).isEmpty();
        chat.settle();
        assertThat(asked("Basalt").text()).contains("Lily Zhang 负责");
    }

    @Test
    void aDealFromBeforeTheOtherKnewTheCustomerStaysWhoseItIsWhenNamesAreMerged() {
        chat.as("zhaomin").says("成交 花岗石：7万").isAccepted();
        chat.pass(Duration.ofMinutes(1));
        newLead("lily", "花岗石矿业");
        chat.as("chen").says("确认合并 花岗石矿业 到 花岗石").isAccepted();
        assertThat(shares("花岗石")).containsExactly("zhaomin 100");
    }

    @Test
    void aDealGivenToTheOwnerWinsTheirLeadWithTheResemblingName() {
        newLead("lily", "Feldspar Hotels");
        chat.as("wangwei").says("成交 Feldspar 7万").isAccepted();
        chat.pass(Duration.ofMinutes(11));
        chat.as("chen").says("归属 " + number("Feldspar") + " 负责人").isAccepted();
        assertThat(leadState("Feldspar Hotels")).isEqualTo("won");
        chat.as("chen").says("undo").isAccepted();
        assertThat(leadState("Feldspar Hotels")).isEqualTo("open");
    }

    @Test
    void aLeadBegunBesideAColleaguesDoesNotMakeTheDealOnesOwn() {
        newLead("lily", "Graphite Ltd");
        chat.pass(Duration.ofMinutes(1));
        chat.as("wangwei").says("lead another Graphite Ltd: 也认识").isAccepted();
        chat.as("wangwei").says("成交 Graphite Ltd 7万").isAccepted().isAnswered("Lily Zhang");
        assertThat(shares("Graphite Ltd")).isEmpty();
        chat.settle();
        assertThat(asked("Graphite Ltd").text()).contains("Lily Zhang 负责");
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("your customer Graphite Ltd"));
        chat.as("chen").says("归属 " + number("Graphite Ltd") + " 负责人").isAccepted();
        assertThat(shares("Graphite Ltd")).containsExactly("lily 100");
        assertThat(openLeads("Graphite Ltd")).isZero();
        chat.as("chen").says("撤销").isAccepted();
        assertThat(openLeads("Graphite Ltd")).isEqualTo(1);
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(openLeads("Graphite Ltd")).isEqualTo(2);
    }

    @Test
    void theEarlierLeadAndOneThatWasHandedOverMakeTheDealOnesOwn() {
        newLead("lily", "Obsidian Ltd");
        chat.pass(Duration.ofMinutes(1));
        chat.as("wangwei").says("lead another Obsidian Ltd: 也认识").isAccepted();
        chat.as("lily").says("deal Obsidian Ltd 30k").isAccepted();
        assertThat(shares("Obsidian Ltd")).containsExactly("lily 100");
        newLead("lily", "Onyx Ltd");
        chat.pass(Duration.ofMinutes(1));
        chat.as("chen").says("lead another Onyx Ltd: 分给他, owner: 王伟").isAccepted();
        chat.as("wangwei").says("成交 Onyx Ltd 7万").isAccepted();
        assertThat(shares("Onyx Ltd")).containsExactly("wangwei 100");
    }

    @Test
    void theLeadOfAnotherCustomerAndASplitAreRefused() {
        String other = newLeadRef("lily", "Lantern Works");
        newLead("lily", "Kite Works");
        chat.as("lily")
                .says("deal Kite Works 120k sure: yes lead: " + other)
                .isRefused(other, "Lantern Works", "Kite Works");
        chat.as("wangwei").says("成交 风筝 12万 分成：@lily 30%").isRefused("分成", "没有保存");
        chat.as("lily").says("deal Kite Works 12万 split: @wangwei 30%").isRefused("split", "nothing was saved");
        assertThat(leadState("Kite Works")).isEqualTo("open");
        assertThat(amounts("Kite Works")).isEmpty();
    }

    @Test
    void aManagerIsAskedAboutANameThatOnlyResemblesWhenItsTypistSaysNothing() {
        newLead("lily", "Sandpiper Foods");
        chat.as("wangwei").says("成交 Sandpiper 7万").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("chen")).noneMatch(text -> text.contains("Sandpiper"));
        chat.pass(Duration.ofMinutes(11));
        assertThat(asked("Sandpiper Foods").text()).contains("王伟 记了成交：Sandpiper", "可能是同一家");
        chat.as("chen").says("归属 " + number("Sandpiper") + " 录入人").isAccepted();
        assertThat(shares("Sandpiper")).containsExactly("wangwei 100");
    }

    @Test
    void newsOfADealThatIsTakenBackIsCorrected() {
        newLead("lily", "Yardarm Ltd");
        chat.as("wangwei").says("成交 Yardarm Ltd 7万").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("your customer Yardarm Ltd"));
        chat.as("wangwei").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .filteredOn(text -> text.contains("(Yardarm Ltd) back"))
                .hasSize(1);
        assertThat(platform.textsTo("chen"))
                .filteredOn(text -> text.contains("Yardarm Ltd：王伟 已撤销"))
                .hasSize(1);
    }

    private String newLeadRef(String who, String customer) {
        newLead(who, customer);
        return leadNumber(customer);
    }

    private RecordingPlatform.Delivered asked(String customer) {
        return platform.messagesTo("chen").stream()
                .filter(message -> message.text().contains(customer))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private long openLeads(String customer) {
        return jdbc.sql("""
                select count(*) from current_lead l join customer c on c.org_id = l.org_id and c.id = l.customer_id
                where c.name = ? and l.state = 'open'
                """).param(customer).query(Long.class).single();
    }

    private long celebrated(String customer) {
        return jdbc.sql("""
                select count(*) from channel_post p join deal d on d.id = p.subject_id
                join customer c on c.id = d.customer_id where c.name = ?
                """).param(customer).query(Long.class).single();
    }

    private String number(String customer) {
        return jdbc.sql("select 'D' || d.number from deal d join customer c on c.id = d.customer_id where c.name = ?")
                .param(customer)
                .query(String.class)
                .single();
    }

    private List<String> shares(String customer) {
        return jdbc.sql("""
                select m.key || ' ' || cast(s.percent as int) from counted_deal d join deal_share s on s.deal_id = d.id
                join member m on m.id = s.member_id join customer c on c.id = d.customer_id
                where c.name = ? order by m.key
                """).param(customer).query(String.class).list();
    }

    @Test
    void aNewNameWithFiguresIsNotTakenForTheAmount() {
        chat.as("lily").says("deal Studio 64: 120k sure: yes").isAccepted().isAnswered("Studio 64 ¥120,000");
        chat.as("lily").says("deal 7-Eleven 5万 sure: yes").isAccepted().isAnswered("7-Eleven ¥50,000");
        chat.as("lihua").says("成交 三六零 12万 sure: yes").isAccepted().isAnswered("三六零 ¥12万");
        chat.as("lily").says("deal 3M: 2万 sure: yes").isAccepted().isAnswered("3M ¥20,000");
        chat.as("lily").says("deal Studio 65: 800 sure: yes").isAccepted().isAnswered("Studio 65 ¥800");
        chat.as("lily").says("deal Area 51, 3000 signed sure: yes").isAccepted().isAnswered("Area 51 ¥3,000");
        chat.as("lihua").says("成交 7天酒店：3万 含安装 sure: yes").isAccepted().isAnswered("7天酒店 ¥3万");
        chat.as("lihua").says("成交 58同城 6万 sure: yes").isAccepted().isAnswered("58同城 ¥6万");
        chat.as("lily").says("deal Studio 4000: 120k sure: yes").isAccepted().isAnswered("Studio 4000 ¥120,000");
        chat.as("lily")
                .says("deal Plainco 30k: 3 machines sure: yes")
                .isAccepted()
                .isAnswered("Plainco ¥30,000");
        chat.as("lily")
                .says("deal Plainer Ltd 30k, 10k of it paid")
                .isAccepted()
                .isAnswered("Plainer Ltd ¥30,000");
        chat.as("lily")
                .says("deal Plainer Ltd 20k: 10k paid sure: yes")
                .isAccepted()
                .isAnswered("Plainer Ltd ¥20,000");
        chat.as("lily").says("deal 4000 Holidays | 9000 sure: yes").isAccepted().isAnswered("4000 Holidays ¥9,000");
    }

    @Test
    void figuresInAKnownNameAreNoAmount() {
        chat.as("lily").says("visit Studio 54: hello").isAccepted();
        chat.as("lily").says("deal Studio 54 20k").isAccepted().isAnswered("Studio 54 ¥20,000");
    }

    private void newLead(String who, String customer) {
        MemberId owner = team.id(who);
        Actor actor = new Actor(team.org(), owner, "test");
        LocalDate today = LocalDate.ofInstant(chat.now(), TestTeam.ZONE);
        Provenance from = new Provenance(actor, team.east(), chat.now(), today, TestTeam.ZONE, false, "", null);
        transaction.executeWithoutResult(status -> leads.create(from, customer, LeadDetails.none(), owner));
    }

    private String leadState(String customer) {
        return lead(customer, "state");
    }

    private String leadNumber(String customer) {
        return "L" + lead(customer, "number");
    }

    private String lead(String customer, String column) {
        return jdbc.sql("select cast(l." + column + " as text) from lead l join customer c on c.id = l.customer_id "
                        + "where l.org_id = ? and c.name = ?")
                .params(team.org().value(), customer)
                .query(String.class)
                .single();
    }

    private List<String> amounts(String customer) {
        return jdbc.sql("""
                select e.amount, s.percent, d.note from counted_deal d join deal_entry e on e.deal_id = d.id
                join deal_share s on s.deal_id = d.id and s.member_id = d.member_id join customer c on c.id = d.customer_id
                where d.org_id = ? and c.name = ? and e.org_amount = e.amount and e.occurred_on = d.occurred_on
                """)
                .params(team.org().value(), customer)
                .query((row, index) -> row.getObject(1, BigDecimal.class) + " " + row.getObject(2, BigDecimal.class)
                        + " " + row.getString(3))
                .list();
    }

    private boolean waiting(String typed) {
        return jdbc.sql("select not counted from deal where typed = ?")
                .param(typed)
                .query(Boolean.class)
                .single();
    }
}
