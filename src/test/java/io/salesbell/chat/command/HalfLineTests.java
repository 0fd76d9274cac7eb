package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a line lacks is asked for, and the words said next are put to it. */
@SalesbellTest
class HalfLineTests {
    private static final Pattern LEAD = Pattern.compile("[(（](L\\d+)[)）]");

    @Autowired
    private Chat chat;

    private String lead(String who, String line) {
        Matcher number = LEAD.matcher(chat.as(who).says(line).isAccepted().text());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    @Test
    void aMistypedCommandIsNotWhatWasAskedFor() {
        chat.as("lily").says("visit").isRefused("customer");
        chat.as("lily").says("vist Typed Co: demo").isRefused("Did you mean: visit Typed Co: demo?");
        chat.as("wangwei").says("拜访").isRefused("客户");
        chat.as("wangwei").says("百访 打字公司：聊").isRefused("没看懂“百访”");
    }

    @Test
    void aMeetingThatIsToldOfIsNobodysName() {
        chat.as("wangwei").says("拜访：今天沟通了招标参数").isRefused("还差客户");
        chat.as("wangwei").says("刚和饭局公司的采购吃完饭").isRefused("没看懂");
        chat.as("wangwei").says("今天国际物流").isAccepted().isAnswered("今天国际物流（V");
    }

    @Test
    void aNameThatIsSaidToBeTheCustomersStandsWithoutTheseWords() {
        chat.as("wangwei").says("帮我记个拜访，客户是德时能源，见的采购总监，谈了年框").isAccepted().isAnswered("已记：德时能源（V");
    }

    @Test
    void theMissingWordsAreTakenWhereTheyBelong() {
        String lost = lead("lily", "lead new Halfmoon Ltd");
        chat.as("lily").says("lost " + lost).isRefused("This is missing: reason");
        chat.as("lily").says("price too high").isAccepted().isAnswered("Halfmoon Ltd", "price too high");

        String parked = lead("lily", "lead new Halfpipe Ltd");
        chat.as("lily").says("lead " + parked + " park").isRefused("Until when?");
        chat.as("lily").says("next Monday waiting for budget").isAccepted().isAnswered("Halfpipe Ltd", "11/23");

        chat.as("lily").says("kudos @lihua").isRefused("This is missing: reason");
        chat.as("lily").says("for the demo at Halfpipe").isAccepted().isAnswered("Your kudos for 李华");
    }

    @Test
    void itIsSoInChineseToo() {
        String lost = lead("wangwei", "线索 新建 半月科技");
        chat.as("wangwei").says("丢单 " + lost).isRefused("还差原因");
        chat.as("wangwei").says("预算没批").isAccepted().isAnswered("半月科技", "预算没批");
        chat.as("wangwei").says("签单 半山物流").isRefused("还差金额");
        chat.as("wangwei").says("好的").isAccepted().isAnswered("好的。");
        chat.as("wangwei").says("12万").isAccepted().isAnswered("成交 半山物流 ¥12万");
        String parked = lead("wangwei", "线索 新建 半坡食品");
        chat.as("wangwei").says("搁置 " + parked).isRefused("到什么时候");
        chat.as("wangwei").says("下周一 等预算").isAccepted().isAnswered("半坡食品", "等预算");
        String gone = lead("wangwei", "线索 新建 半步贸易");
        chat.as("wangwei").says("丢单 " + gone).isRefused("还差原因");
        chat.as("wangwei").says("客户没预算").isAccepted().isAnswered("半步贸易", "客户没预算");
    }

    @Test
    void severalThingsAreAskedForOneByOne() {
        String lost = lead("lily", "lead new Threefold Ltd");
        chat.as("lily").says("lost").isRefused("This is missing: lead");
        chat.as("lily").says(lost).isRefused("This is missing: reason");
        chat.as("lily").says(lost + " went with a rival").isAccepted().isAnswered("Threefold Ltd", "went with a rival");
        chat.as("lily").says("visit : they liked it").isRefused("This is missing: customer");
        chat.as("lily").says("Fourfold").isAccepted().isAnswered("Logged", "Fourfold");
        chat.as("lily").says("visit").isRefused("This is missing: customer");
        chat.as("lily").says("Eightfold tomorrow").isRefused("Eightfold as a new lead");
    }

    @Test
    void aValueThatDoesNotReadIsAskedForAgain() {
        chat.as("lily").says("deal Sixfold").isRefused("This is missing: amount");
        chat.as("lily").says("a lot of it").isRefused("“a lot of it”", "This is missing: amount");
        chat.as("lily").says("12k").isAccepted().isAnswered("Deal", "Sixfold ¥12,000");
        chat.as("lily").says("8k").isRefused("I did not get");
    }

    @Test
    void aBareNumberIsTheAmountUnlessAMenuWasOpenedSince() {
        chat.as("zhaomin").says("成交 半百电器").isRefused("还差金额");
        chat.as("zhaomin").says("50").isAccepted().isAnswered("成交 半百电器 ¥50");
    }

    @Test
    void aCommandOrAnotherRecordWinsOverTheHalfLine() {
        String lost = lead("lihua", "线索 新建 半导科技");
        String other = lead("lihua", "线索 新建 半成印刷");
        chat.as("lihua").says("丢单 " + lost).isRefused("还差原因");
        chat.as("lihua").says("拜访 半边天：聊了报价").isAccepted().isAnswered("已记：半边天");
        chat.as("lihua").says("预算没批").isRefused("没看懂");

        chat.as("lihua").says("丢单 " + lost).isRefused("还差原因");
        chat.as("lihua").says("丢单 " + other).isRefused("还差原因");
        chat.as("lihua").says("太贵").isAccepted().isAnswered("半成印刷", "太贵");

        chat.as("lihua").says("丢单 " + lost).isRefused("还差原因");
        chat.as("lihua").says("今天").isAccepted();
        chat.as("lihua").says("预算没批").isRefused("没看懂");

        chat.as("lihua").says("丢单 " + lost).isRefused("还差原因");
        chat.as("lihua").says("半边天 那边要报价").isAnswered("半边天");
        chat.as("lihua").says("线索 " + lost).isAnswered("新线索");
    }

    @Test
    void whatBeginsLikeACommandMayBeTheReason() {
        String first = lead("lily", "lead new Softstart Ltd");
        chat.as("lily").says("lost " + first).isRefused("reason");
        chat.as("lily").says("customer has no budget").isAccepted().isAnswered("customer has no budget");
        String second = lead("lily", "lead new Hardstart Ltd");
        chat.as("lily").says("lost " + second).isRefused("reason");
        chat.as("lily").says("lost to a competitor").isAccepted().isAnswered("lost to a competitor");
    }

    @Test
    void aCommandThatIsWrongItselfIsNoCustomer() {
        chat.as("fiona").says("visit").isRefused("This is missing: customer");
        chat.as("fiona").says("score 2026-13").isRefused("There is no “2026-13”");
    }

    @Test
    void theQuestionEndsByCancellingAndWithTime() {
        String lost = lead("lily", "lead new Shortlived Ltd");
        chat.as("lily").says("lost " + lost).isRefused("reason");
        chat.as("lily").says("thanks").isAccepted();
        chat.as("lily").says("cancel").isAccepted().isAnswered("Stopped");
        chat.as("lily").says("too dear for them").isRefused("I did not get");
        chat.as("lily").says("lost " + lost).isRefused("reason");
        chat.pass(Duration.ofMinutes(16));
        chat.as("lily").says("too dear for them").isRefused("I did not get");
    }

    @Test
    void itIsTheSpeakersAloneAndOfTheirConversation() {
        String lost = lead("lily", "lead new Ownroom Ltd");
        chat.as("lily").says("lost " + lost).isRefused("reason");
        chat.as("zhaomin").says("too dear").isRefused("没看懂");
        chat.as("lily").inChannel().says("too dear").isRefused("I did not get");
        chat.as("lily").says("too dear").isAccepted().isAnswered("Ownroom Ltd");
    }

    @Test
    void whoMayNotDoItIsNotAskedForMore() {
        String lost = lead("lily", "lead new Notyours Ltd");
        chat.as("wangwei").says("丢单 " + lost).isRefused("Lily");
        chat.as("wangwei").says("丢单 L999").isRefused("L999");
    }

    @Test
    void aRepeatOfTheAnswerIsAnsweredAsBefore() {
        String lost = lead("lily", "lead new Twicetold Ltd");
        chat.as("lily").says("lost " + lost).isRefused("reason");
        String first =
                chat.as("lily").says("bought elsewhere", "half-1").isAccepted().text();
        assertThat(chat.as("lily").says("bought elsewhere", "half-1").text()).isEqualTo(first);
    }
}
