package io.salesbell.lead.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leads as they come out of tables, mails and notes. */
@SalesbellTest
class PastedRowsTests {
    @Autowired
    private Chat chat;

    @Test
    void anIndentedRowIsALeadOfItsOwn() {
        chat.as("chen")
                .says("新线索\n远景科技 张工 13800010002 展会\n  蓝海物流\t陈姐\t13800010003\tLily")
                .isAccepted()
                .isAnswered("远景科技（L", "张工 138 0001 0002", "蓝海物流（L", "陈姐 138 0001 0003 · 负责 Lily Zhang", "已新建 2 条线索");
    }

    @Test
    void indentedWordsBelowALeadStayWithIt() {
        chat.as("chen")
                .says("lead new\nRidge Foods, Jim, 13800010070\n   wants 20 sets\n   need: crates")
                .isAccepted()
                .isAnswered("Ridge Foods（L", "Jim 138 0001 0070");
    }

    @Test
    void anOwnerColumnThatNamesAStrangerIsToldOf() {
        chat.as("chen")
                .says("客户名称\t联系人\t联系电话\t跟进人\t备注\n大明公司\t朱经理\t13800010032\t张三\t要20套\n小明公司\t朱经理\t13800010033\t李华\t急")
                .isAccepted()
                .isAnswered("没看懂“@张三”，已记在备注里。", "小明公司（L", "负责 李华", "已新建 2 条线索");
        chat.as("lily")
                .says(
                        "Company,Contact,Phone,Owner\n\"Plum, Inc.\",jim,13800010035,nobody@example.com\nPearl Inc,Ann Lee,,lily zhang")
                .isAccepted()
                .isAnswered(
                        "Plum Inc. (L", "jim 138 0001 0035", "@nobody@example.com", "Pearl Inc (L", "with Lily Zhang");
    }

    @Test
    void columnsAreReadByTheirHeadingsWhereverTheyStand() {
        chat.as("chen")
                .says("序号\t公司\t负责人\t来源\t电话\n1\t甲乙科技\t王伟\t展会\t13800010036\n2\t丙丁科技\t\t官网\t13800010037\n合计\t2")
                .isAccepted()
                .isAnswered("甲乙科技（L", "负责 王伟", "丙丁科技（L", "负责 陈静", "已新建 2 条线索");
        chat.as("chen").says("线索 甲乙科技").isAnswered("展会");
    }

    @Test
    void unknownColumnsAndRowNumbersMislayNoRow() {
        chat.as("chen")
                .says("序号\t公司名称\t姓名\t手机\t地区\t意向\n1\t北辰科技\t赵一\t137 1111 0003\t上海\t高\n2\t南星科技\t钱二\t137-1111-0004\t杭州\t中")
                .isAccepted()
                .isAnswered("北辰科技（L", "赵一 137 1111 0003", "南星科技（L", "钱二", "已新建 2 条线索");
        chat.as("chen")
                .says(
                        "Account Name,Industry,Owner,Phone,City\nChalk Ltd,Retail,Lily,212-555-0114,NYC\n\"Cheese, Inc.\",Food,,212-555-0115,LA")
                .isAccepted()
                .isAnswered("Chalk Ltd（L", "负责 Lily Zhang", "Cheese Inc.（L", "已新建 2 条线索");
        chat.as("chen")
                .says("新线索\n1\t东辰科技\t孙三\t13711110005\n2\t西辰科技\t李四\t13711110006")
                .isAccepted()
                .isAnswered("东辰科技（L", "孙三 137 1111 0005", "西辰科技（L", "已新建 2 条线索");
    }

    @Test
    void whatOnlyRulesOrCountsIsNoLead() {
        chat.as("chen")
                .says(
                        "新线索\n| 客户 | 联系人 | 电话 |\n|---|---|---|\n| 顺航物流 | 李四 | 13711110007 |\n| 逆航物流 | 王五 | 13711110008 |\n=====\n共 2 条")
                .isAccepted()
                .isAnswered("顺航物流（L", "李四 137 1111 0007", "已新建 2 条线索");
        chat.as("chen").says("新线索\n***\n---").isRefused("客户");
    }

    @Test
    void labelledLinesMakeOneLead() {
        chat.as("chen")
                .says("新线索\n公司：金玉公司\n联系人：周总\n电话：13711110011\n\n公司：银玉公司\n联系人：吴总\n电话：13711110012\n备注：急")
                .isAccepted()
                .isAnswered("金玉公司（L", "周总 137 1111 0011", "银玉公司（L", "吴总 137 1111 0012", "已新建 2 条线索");
        chat.as("lily")
                .says("lead new\nName: Bob Fisher\nCompany: Fisher King Ltd\nPhone: 212 555 0111\nSource: web")
                .isAccepted()
                .isAnswered("Fisher King Ltd (L", "Bob Fisher 212 555 0111");
    }

    @Test
    void americanNumbersAndTheLastContactAreRead() {
        chat.as("lily").says("lead new Paren Co, (212) 555-0112").isAnswered("Paren Co (L", "212 555 0112");
        chat.as("lily")
                .says("lead new\n\"Bravo Ten\"\t\"Gus\"\t\"212-555-0118\"\t\"fair\"")
                .isAnswered("Bravo Ten (L", "Gus 212 555 0118");
        chat.as("lily").says("lead new Dotted Co, 212.555.0112 ext 5, Al Fox").isAnswered("Al Fox 212 555 0112 ext. 5");
        chat.as("chen").says("新线索 大地公司,13711110015,最后联系：11/1").isAnswered("上次联系 11/1");
    }

    @Test
    void aPhoneNumberIsNoPartOfTheName() {
        chat.as("lily").says("lead new Vega Corp 13800010061").isAnswered("Vega Corp (L", "138 0001 0061");
        chat.as("lily").says("lead new Quick Ship +1 212 555 0199").isAnswered("Quick Ship (L", "+1 212 555 0199");
        chat.as("lily")
                .says("lead new Zeta Corp Jim Roe 13800010063")
                .isAnswered("Zeta Corp (L", "Jim Roe 138 0001 0063");
        chat.as("lily").says("visit Comet Corp Jim 13800010066").isAnswered("Comet Corp");
        chat.as("lily")
                .says("lead new Delta One Jim 13800010064, need: crates")
                .isRefused("Which part is the customer? “Delta One Jim”", "[Delta] [Delta One] [Delta One Jim]");
        chat.as("lily").says("2").isAccepted().isAnswered("Delta One (L", "138 0001 0064");
        chat.as("lily").says("lead new Tau Corp (Jim, 13800010052)").isAnswered("Tau Corp (L", "Jim 138 0001 0052");
        chat.as("lily").says("visit Studio 54 Berlin: x").isAnswered("Studio 54 Berlin");
    }

    @Test
    void aContactHasAPersonsName() {
        chat.as("chen").says("新线索 书亦，+86 138-0001-1125，微信同号").isAnswered("书亦（L", "· 138 0001 1125 ·");
        chat.as("chen").says("新线索：海底捞，张姐 13800011116 火锅店老板 想要20套").isAnswered("张姐 138 0001 1116");
        chat.as("chen").says("新线索 远望能源 张伟 13800010023 展会").isAnswered("张伟 138 0001 0023");
        assertThat(PersonName.is("欧阳娜娜")).isTrue();
        assertThat(PersonName.is("小王")).isTrue();
        assertThat(PersonName.is("老客户")).isFalse();
        assertThat(PersonName.is("火锅店老板")).isFalse();
        assertThat(PersonName.is("展会")).isFalse();
    }

    @Test
    void whatASentenceTellsOfYesterdayIsKeptForYesterday() {
        chat.as("wangwei").says("visit Date Co: first").isAccepted();
        chat.as("wangwei").says("拜访 日期二：先聊").isAccepted();
        chat.as("wangwei").says("I visited Date Co yesterday and they liked it").isAnswered("Date Co");
        chat.as("wangwei").says("1").isAccepted().isAnswered("补录 11/16");
        chat.as("wangwei").says("日期二昨天签了3万").isAnswered("日期二");
        chat.as("wangwei").says("1").isAccepted().isAnswered("¥3万", "补录 11/16");
        chat.as("wangwei").says("met Date Co today, will call Friday").isAnswered("Date Co");
        assertThat(chat.as("wangwei").says("1").isAccepted().text()).doesNotContain("补录");
    }
}
