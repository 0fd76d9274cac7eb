package io.salesbell.lead.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** What was taken back is as if it had never been, for whoever comes next. The clock only goes forward. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeadTakenBackTests {
    private static final Pattern REF = Pattern.compile("L\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private RecordingPlatform platform;

    @Test
    @Order(1)
    void aDealTakenBackIsNoChangeThatSomebodyOverrides() {
        String ref = newLead("lily", "lead new Ferris Ltd: met at the fair");
        chat.as("lily").says("deal Ferris Ltd 20k").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        String moved = chat.as("chen").says("线索 " + ref + " 合同谈判").isAccepted().text();
        assertThat(moved).doesNotContain("改过");
        chat.settle();
        assertThat(platform.textsTo("lily")).noneMatch(text -> text.contains("right after you"));
    }

    @Test
    @Order(2)
    void whatAColleagueTookBackDoesNotStandInTheWayOfUndo() {
        String ref = newLead("wangwei", "新线索 中粮食品：展会认识");
        chat.as("chen").says("线索 " + ref + " 合同谈判").isAccepted();
        chat.as("wangwei").says("线索 " + ref + " 初步沟通").isAccepted();
        chat.as("wangwei").says("撤销").isAccepted();
        chat.as("chen").says("撤销").isAnswered("中粮食品");
        chat.as("wangwei").says("线索 " + ref).isAnswered("新线索");
    }

    @Test
    @Order(3)
    void aFollowUpThatWasTakenBackDoesNotStandInTheWayEither() {
        String ref = newLead("lily", "lead new Corvus Ltd: met at the fair");
        chat.as("chen").says("线索 " + ref + " 合同谈判").isAccepted();
        chat.as("lily").says("followup " + ref + ": called").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        chat.as("chen").says("撤销").isAnswered("Corvus Ltd");
    }

    @Test
    @Order(4)
    void puttingOffForHoursIsTakenBack() {
        chat.pass(Duration.ofNanos(123_456_789));
        String ref = newLead("lily", "lead new Vireo Ltd: met at the fair");
        chat.as("lily").says("snooze " + ref + " 3h").isAnswered("13:00");
        chat.as("lily").says("undo").isAccepted();
        assertThat(chat.as("lily").says("lead " + ref).text()).doesNotContain("13:00");
    }

    @Test
    @Order(5)
    void aReminderWhoseAnswerWasTakenBackComesAgain() {
        String ref = newLead("wangwei", "新线索 中远海运：官网留言");
        chat.until("2026-11-18T10:30");
        assertThat(remindersOf("中远海运")).isEqualTo(1);
        chat.as("wangwei").says("没联系上 " + ref).isAccepted();
        chat.as("wangwei").says("撤销").isAccepted();
        chat.until("2026-11-19T09:01");
        assertThat(remindersOf("中远海运")).isEqualTo(2);
    }

    @Test
    @Order(6)
    void aWonDealTakenBackOpensNoWayPastWhatAColleagueMadeOfTheLead() {
        String ref = newLead("lily", "lead new Bypass Ltd: met at the fair");
        chat.as("lily").says("lead " + ref + " contacted").isAccepted();
        chat.as("chen").says("线索 " + ref + " 合同谈判").isAccepted();
        chat.as("lily").says("undo").isRefused("Bypass Ltd");
        chat.as("lily").says("deal Bypass Ltd 20k").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        chat.as("lily").says("undo").isRefused("Bypass Ltd");
        chat.as("lily").says("lead " + ref).isAnswered("negotiation");
    }

    private long remindersOf(String customer) {
        return platform.textsTo("wangwei").stream()
                .filter(text -> text.contains("未跟进") && text.contains(customer))
                .count();
    }

    private String newLead(String person, String line) {
        Matcher ref = REF.matcher(chat.as(person).says(line).isAccepted().text());
        assertThat(ref.find()).isTrue();
        return ref.group();
    }
}
