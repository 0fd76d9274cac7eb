package io.salesbell.activity.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What the lines that people type most may cost: no statement a row, and none that could be spared. */
@SalesbellTest
@Import(Statements.class)
class StatementsTests {
    @Autowired
    private Chat chat;

    @Autowired
    private Statements statements;

    @Test
    void aVisitToAKnownCustomerTakesTwoRoundTrips() {
        chat.as("lily").says("visit Acme: first, next: Thu 9:00 call").isAccepted();
        chat.settle();
        statements.clear();
        chat.as("lily").says("visit Acme: demo went well, next: Fri 9:00 call").isAccepted();
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(2);
    }

    /** Where a name ends without a mark is looked up once. */
    @Test
    void aChineseVisitWithoutMarksTakesThree() {
        chat.as("wangwei").says("拜访 华宇电子：初访").isAccepted();
        chat.settle();
        statements.clear();
        chat.as("wangwei").says("拜访华宇电子，聊了报价，客户很满意").isAccepted();
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(3);
    }

    /** The offer of a reminder is kept with the visit. */
    @Test
    void aVisitWithAnOfferTakesNoMore() {
        chat.as("wangwei").says("拜访 华宇仪表：初访").isAccepted();
        chat.settle();
        statements.clear();
        chat.as("wangwei").says("拜访 华宇仪表：聊了报价，下周三回访").isAnswered("提醒");
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void whatFollowsFromVisitsIsReadTogether() {
        chat.as("lily").says("visit Bluth: first").isAccepted();
        chat.settle();
        statements.clear();
        chat.as("lily").says("visit Bluth: one").isAccepted();
        chat.settle();
        int one = statements.sent().size();
        for (int more = 0; more < 20; more++) {
            chat.as("lily").says("visit Bluth: again").isAccepted();
        }
        statements.clear();
        chat.settle();
        assertThat(statements.sent()).hasSizeLessThanOrEqualTo(one);
    }
}
