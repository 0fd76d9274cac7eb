package io.salesbell.intake.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * While one thread tells the history its commits do not wait for the disk: what a crash takes back is the end of the
 * story, and told again at the next start.
 */
@Component
@Conditional(DemoWanted.class)
class UnhurriedCommits implements TransactionExecutionListener {
    private final JdbcClient jdbc;
    private volatile @Nullable Thread telling;

    UnhurriedCommits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void during(Runnable work) {
        telling = Thread.currentThread();
        try {
            work.run();
        } finally {
            telling = null;
        }
    }

    @Override
    public void afterBegin(TransactionExecution begun, @Nullable Throwable failure) {
        if (failure == null && !begun.isReadOnly() && Thread.currentThread().equals(telling)) {
            jdbc.sql("set local synchronous_commit = off").update();
        }
    }
}
