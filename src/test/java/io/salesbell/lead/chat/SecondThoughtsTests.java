package io.salesbell.lead.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was told is put right when it turns out otherwise, and what was put off comes when it was asked for. */
@SalesbellTest
class SecondThoughtsTests {
    private static final Pattern REF = Pattern.compile("[LV]\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private Conversations conversations;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private TestTeam team;

    @Test
    void aManagersHandOverThatIsUndoneIsPutRightWithBoth() {
        String ref = ref(chat.as("lily").says("lead new Undone Ltd: fair"));
        chat.as("chen").says("转交 " + ref + " 给 王伟").isAccepted();
        chat.settle();
        platform.forget();
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .singleElement()
                .asString()
                .contains("陈静 has taken that change of Undone Ltd (" + ref + ") back", "with Lily Zhang now");
        assertThat(platform.textsTo("wangwei"))
                .singleElement()
                .asString()
                .contains("Undone Ltd（" + ref + "）", "陈静 已撤销", "由 Lily Zhang 负责");
    }

    @Test
    void aManagersStageMoveThatIsUndoneIsPutRightAndOnesOwnIsNobodysNews() {
        String ref = ref(chat.as("zhaomin").says("新线索 反复科技：官网"));
        chat.as("chen").says("线索 " + ref + " 需求确认").isAccepted();
        chat.settle();
        platform.forget();
        chat.as("chen").says("撤销").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("zhaomin"))
                .singleElement()
                .asString()
                .contains("反复科技（" + ref + "）：陈静 已撤销", "赵敏 负责", "新线索");
        chat.as("zhaomin").says("线索 " + ref + " 需求确认").isAccepted();
        chat.as("zhaomin").says("撤销").isAccepted();
        platform.forget();
        chat.settle();
        assertThat(platform.textsTo("zhaomin")).isEmpty();
    }

    @Test
    void aVisitGivenToAnotherCustomerIsPutRightWithTheOneAndToldTheOther() {
        chat.as("wangwei").says("新线索 误记一：官网").isAccepted();
        chat.as("zhaomin").says("新线索 误记二：官网").isAccepted();
        String ref = ref(chat.as("lily").says("visit 误记一: demo").isAnswered("王伟"));
        chat.settle();
        platform.forget();
        chat.as("lily").says("recustomer " + ref + ": 误记二").isAccepted().isAnswered("误记二", "赵敏");
        chat.settle();
        assertThat(platform.textsTo("wangwei")).singleElement().asString().contains("误记一：Lily Zhang 已更正", ref);
        assertThat(platform.textsTo("zhaomin")).singleElement().asString().contains("拜访了您的客户 误记二");
        platform.forget();
        chat.as("lily").says("undo").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("zhaomin")).singleElement().asString().contains("误记二", "已更正", ref);
        assertThat(platform.textsTo("wangwei")).singleElement().asString().contains("拜访了您的客户 误记一");
    }

    @Test
    void aCallThatNobodyAnsweredIsNoContactInTheList() {
        String ref = ref(chat.as("fiona").says("lead new Silent Ltd: web"));
        for (int call = 0; call < 3; call++) {
            chat.as("fiona").says("noanswer " + ref).isAccepted();
        }
        assertThat(line("fiona", "leads", "Silent Ltd")).contains("no answer").doesNotContain("last contact");
        chat.as("fiona").says("assign " + ref + " @lily").isAccepted();
        assertThat(line("lily", "leads", "Silent Ltd"))
                .as("tried by whoever had it")
                .doesNotContain("last contact");
        assertThat(chat.as("lily")
                        .says("lead " + ref)
                        .isAnswered("Last try", "no answer")
                        .text())
                .doesNotContain("Last contact");
        chat.as("fiona").says("undo").isAccepted();
        chat.pass(Duration.ofMinutes(1));
        chat.as("fiona").says("followup " + ref + ": spoke at last").isAccepted();
        assertThat(line("fiona", "leads", "Silent Ltd")).contains("last contact");
        String other = ref(chat.as("lihua").says("新线索 无声公司：官网"));
        for (int call = 0; call < 3; call++) {
            chat.as("lihua").says("没联系上 " + other).isAccepted();
        }
        assertThat(line("lihua", "我的线索", "无声公司")).contains("未接通").doesNotContain("上次联系");
    }

    @Test
    void aParkedLeadThatIsPutOffWakesAtTheTimeAskedFor() {
        String ref = ref(chat.as("ada").says("lead new Dormant Ltd: later, owner: Lily Zhang"));
        chat.as("lily").says("park " + ref + " 12/1 budget").isAccepted();
        chat.as("lily").says("snooze " + ref + " tomorrow 3pm").isAnswered("15:00");
        String other = ref(chat.as("wangwei").says("新线索 沉睡公司：以后"));
        chat.as("wangwei").says("搁置 " + other + " 12/1 预算").isAccepted();
        chat.as("wangwei").says("顺延 " + other + " 明天下午4点").isAnswered("16:00");
        chat.settle();
        platform.forget();
        Instant start = chat.now();
        chat.pass(Duration.between(start, tomorrow(start, 14).plus(Duration.ofMinutes(59))));
        assertThat(platform.textsTo("lily")).noneMatch(text -> text.contains("Dormant Ltd"));
        chat.pass(Duration.ofMinutes(2));
        assertThat(platform.textsTo("lily")).anyMatch(text -> text.contains("Dormant Ltd"));
        assertThat(platform.textsTo("wangwei")).noneMatch(text -> text.contains("沉睡公司"));
        chat.pass(Duration.ofHours(1));
        assertThat(platform.textsTo("wangwei")).anyMatch(text -> text.contains("沉睡公司"));
    }

    @Test
    void aNextStepSetByItselfIsUndoneAlone() {
        String ref = ref(chat.as("lily").says("lead new Stepwise: fair, next: Fri 9:00 call"));
        chat.as("lily")
                .says("lead " + ref + ", next: next Mon 10:00 send offer")
                .isAccepted();
        chat.as("lily").says("undo").isAccepted().isAnswered("the next step of Stepwise (" + ref + ")");
        chat.as("lily").says("lead " + ref).isAnswered("call").isAnswered("9:00");
        String other = ref(chat.as("wangwei").says("新线索 逐步公司：展会"));
        chat.as("wangwei").says("线索 " + other + "，下一步：明天9点回访").isAccepted();
        chat.as("wangwei").says("撤销").isAnswered("逐步公司（" + other + "）的下一步");
        assertThat(chat.as("wangwei").says("线索 " + other).text()).doesNotContain("回访");
    }

    @Test
    void aHandOverWithoutANameOffersOnlyPeopleWhoTakeLeads() {
        String ref = ref(chat.as("lily").says("lead new Offered Ltd: fair"));
        chat.as("lily").says("lead " + ref + " assign").isRefused("[王伟]", "[陈静]");
        assertThat(chat.as("lily").says("lead " + ref + " assign").text()).doesNotContain("Fiona Wu", "Ada Lin");
        String other = ref(chat.as("wangwei").says("新线索 待转公司：展会"));
        assertThat(chat.as("wangwei").says("转交 " + other).text())
                .contains("[李华]")
                .doesNotContain("Fiona Wu", "Ada Lin");
    }

    @Test
    void ofTwoFirstVisitsToldInAnotherOrderThanSentOneIsToANewCustomer() {
        Instant later = chat.now();
        Instant earlier = later.minusSeconds(60);
        chat.as("lily").saysAt(later, "visit Crossed Ltd: demo").isAnswered("new customer");
        assertThat(chat.as("lihua").saysAt(earlier, "拜访 Crossed Ltd：聊了").text()).doesNotContain("新客户");
        assertThat(chat.as("lily").says("why new-customer-visits this week").text())
                .contains("Crossed Ltd");
        assertThat(chat.as("lihua").says("明细 新客户拜访 本周").text()).doesNotContain("Crossed Ltd");
    }

    private static Instant tomorrow(Instant now, int hour) {
        return now.atZone(TestTeam.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(hour, 0)
                .atZone(TestTeam.ZONE)
                .toInstant();
    }

    private String line(String who, String command, String customer) {
        return chat.as(who)
                .says(command)
                .text()
                .lines()
                .filter(text -> text.contains(customer))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void undoDoesNotReachPastWhatItCannotTakeBack() {
        chat.as("wangwei").says("拜访 越过科技：聊了，难点：要折扣").isAccepted();
        chat.as("wangwei").says("新线索 越过线索：官网").isAccepted();
        chat.as("wangwei").says("设置 静默时段 22:00-07:30").isAccepted();
        chat.as("wangwei").says("撤销").isRefused("无法撤销").isAnswered("撤销它之前的记录");
        chat.as("wangwei").says("undo before").isAccepted().isAnswered("越过线索");
        chat.as("wangwei").says("撤销").isRefused("无法撤销");
        chat.as("wangwei").says("拜访 越过科技：再聊").isAccepted();
        chat.as("wangwei").says("撤销").isAccepted();
    }

    @Test
    void aTimeFromNowIsAFullSecondWhereverTheClockStands() {
        String ref = ref(chat.as("lily").says("lead new Fraction Ltd: fair").isAccepted());
        Answer answer = conversations.hear(IncomingMessage.text(
                team.org(),
                team.id("lily"),
                new Conversation("test", "lily", Conversation.Kind.DIRECT),
                "fraction",
                chat.now().plusNanos(123_456_789),
                "snooze " + ref + " 3h"));
        assertThat(answer.replies())
                .singleElement()
                .asString()
                .contains("lead.snooze.said")
                .doesNotContain("lead.snooze.said-moved");
    }

    private static String ref(Chat.Answered answered) {
        Matcher ref = REF.matcher(answered.isAccepted().text());
        assertThat(ref.find()).isTrue();
        return ref.group();
    }
}
