package io.salesbell.commit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A transaction at its end that waits for what becomes of its rows. */
final class Ending {
    private final LeftRows rows;
    private final CompletableFuture<Turn> turn = new CompletableFuture<>();

    Ending(LeftRows rows) {
        this.rows = rows;
    }

    /**
     * What a transaction at its end is to do: nothing more, its rows are committed; or write them itself; or write
     * those of a group and its own among them.
     */
    record Turn(boolean written, List<Ending> group) {
        static final Turn WRITTEN = new Turn(true, List.of());
        static final Turn ALONE = new Turn(false, List.of());

        static Turn leading(List<Ending> group) {
            return new Turn(false, List.copyOf(group));
        }
    }

    LeftRows rows() {
        return rows;
    }

    void is(Turn decided) {
        turn.complete(decided);
    }

    /** What was decided within that time; null when nothing was, or the thread was interrupted. */
    @Nullable
    Turn within(long millis) {
        try {
            return turn.get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException nothingYet) {
            return null;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return null;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What was decided, however long that takes: whoever writes is held to the time of a statement. */
    Turn decided() {
        return turn.join();
    }
}
