package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.TransactionTimedOutException;

class TimeOutsTests {
    @Test
    void aTransactionThatRanOutOfTimeIsOneHoweverItIsWrapped() {
        TransactionTimedOutException late = new TransactionTimedOutException("deadline was yesterday");
        assertThat(TimeOuts.isOne(new QueryTimeoutException("slow"))).isTrue();
        assertThat(TimeOuts.isOne(late)).isTrue();
        assertThat(TimeOuts.isOne(new InvalidDataAccessResourceUsageException(
                        "Bad SELECT grammar", new IllegalArgumentException(late))))
                .isTrue();
        assertThat(TimeOuts.isOne(new IllegalStateException("a bug", new IllegalArgumentException())))
                .isFalse();
    }
}
