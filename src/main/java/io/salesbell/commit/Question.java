package io.salesbell.commit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A question that waits to be asked with others; who reads and writes its state holds the lock of {@link Questions}. */
final class Question<Q, A> {
    private final ReadKind<Q, A> kind;
    private final Q asked;
    private final CompletableFuture<Void> news = new CompletableFuture<>();
    private @Nullable A answer;
    boolean answered;

    @Nullable
    RuntimeException failure;

    boolean settled;
    boolean alone;
    boolean awaited;
    boolean leads;

    Question(ReadKind<Q, A> kind, Q asked) {
        this.kind = kind;
        this.asked = asked;
    }

    ReadKind<Q, A> kind() {
        return kind;
    }

    Q asked() {
        return asked;
    }

    Optional<A> answer() {
        return Optional.ofNullable(answer);
    }

    void read(ResultSet row) throws SQLException {
        answer = kind.answer(row);
    }

    /** Wakes whoever waits for it: it is settled, or leads the next. */
    void tell() {
        news.complete(null);
    }

    /** Waits for news, for that long at most. */
    void await(long millis) {
        try {
            news.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nothingYet) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
