package io.salesbell.chat.command;

import org.hibernate.TransactionException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Failures that say no more than that the database had no time: nothing was saved, and it may go well the next time. */
final class TimeOuts {
    private static final int DEEPEST_CAUSE = 20;

    private TimeOuts() {}

    /** Hibernate wraps what ran out of time, as its own or as Spring's, in whatever it was about to do. */
    static boolean isOne(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
            if (cause instanceof QueryTimeoutException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof PessimisticLockingFailureException
                    || cause instanceof TransactionTimedOutException
                    || cause instanceof TransactionException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
