package io.salesbell.deal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.lead.LeadDetails;
import io.salesbell.lead.NewLeads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
    private NewLeads leads;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theStartOfANameIsEnoughForOnesOwnOpenLead() {
        chat.as("zhaomin").says("线索 新建 星河湾置业").isAccepted();
        chat.as("zhaomin").says("签单 星河湾 12万").isAnswered("已记：成交 星河湾置业 ¥12万");
        chat.as("zhaomin").says("签单 星河湾地产 9万").isAccepted().isAnswered("星河湾地产");
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
}
