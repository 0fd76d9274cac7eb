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
