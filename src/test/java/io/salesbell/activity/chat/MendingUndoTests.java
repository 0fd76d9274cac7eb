package io.salesbell.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Undo takes back the last change, also where that change was made to a record of before. */
@SalesbellTest
class MendingUndoTests {
    private static final Pattern REF = Pattern.compile("[VFL]\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private RecordingPlatform platform;

    @Test
    void aVisitGivenToAnotherCustomerGoesBack() {
        String lead = ref("lily", "lead new Larkspur Ltd: fair");
        String visit = ref("lily", "visit Larkspur Ltd: demo, next: Fri 9:00 call");
        chat.as("lily").says("recustomer " + visit + ": Larkspurr Works").isAnswered("Larkspurr Works");
        assertThat(chat.as("lily").says("lead " + lead).text()).doesNotContain("Fri 11/20");
        chat.as("lily").says("undo").isAccepted().isAnswered(visit + " is a visit to Larkspur Ltd again");
        chat.as("lily").says("lead " + lead).isAnswered("Fri 11/20");
        chat.as("lily").says("customer Larkspurr Works").isRefused("Larkspurr Works");
        chat.as("lily").says("undo").isAccepted().isAnswered("visit " + visit + " to Larkspur Ltd");
        chat.as("lily").says("undo").isAccepted().isAnswered("new lead");
    }

    @Test
    void aColleagueToldOfTheVisitReadsThatItMovedBack() {
        chat.as("zhaomin").says("新线索 金盏花店：展会").isAccepted();
        String visit = ref("wangwei", "拜访 银杏茶庄：聊");
        chat.as("wangwei").says("改客户 " + visit + "：金盏花店").isAccepted();
        chat.settle();
        assertThat(platform.textsTo("zhaomin")).anyMatch(text -> text.contains("金盏花店"));
        platform.forget();
        chat.as("wangwei").says("撤销").isAccepted().isAnswered("仍记在 银杏茶庄");
        chat.settle();
        assertThat(platform.textsTo("zhaomin")).singleElement().asString().contains(visit);
    }

    @Test
    void aNextStepSetAfterwardsIsTakenBackOnRecordAndLead() {
        String lead = ref("lily", "lead new Hyssop Ltd: fair");
        String visit = ref("lily", "visit Hyssop Ltd: demo, next: Thu 9:00 call");
        chat.as("lily")
                .says("next step " + visit + ": Fri 15:00 send the offer")
                .isAccepted();
        chat.as("lily").says("lead " + lead).isAnswered("Fri 11/20 15:00 send the offer");
        chat.as("lily").says("undo").isAccepted().isAnswered("the next step of " + visit);
        chat.as("lily").says("lead " + lead).isAnswered("Thu 11/19 9:00 call");
        String followUp = ref("lily", "followup " + lead + ": called");
        chat.as("lily").says("next step " + followUp + ": Mon 9:00 visit them").isAccepted();
        chat.as("lily").says("undo").isAccepted().isAnswered("the next step of " + followUp);
        chat.as("lily").says("undo").isAccepted().isAnswered("follow-up " + followUp);
        chat.as("lily").says("lead " + lead).isAnswered("Thu 11/19 9:00 call");
    }

    private String ref(String person, String line) {
        Matcher ref = REF.matcher(chat.as(person).says(line).isAccepted().text());
        assertThat(ref.find()).isTrue();
        return ref.group();
    }
}
