package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Reply;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Has the answer to a single line kept: in the transaction of its change, or once it is known where nothing changed or
 * the transaction came to nothing.
 */
final class Keeping {
    private final Function<Reply, Answer> whole;
    private final Consumer<Answer> keep;
    private @Nullable Answer committed;

    Keeping(Function<Reply, Answer> whole, Consumer<Answer> keep) {
        this.whole = whole;
        this.keep = keep;
    }

    /** Inside the transaction; called again where it starts over. */
    void within(Reply changing) {
        Answer answer = whole.apply(changing);
        keep.accept(answer);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                committed = answer;
            }
        });
    }

    /** After the transaction: the reply that it came to. */
    Answer settled(Reply given) {
        if (committed != null) {
            return committed;
        }
        Answer answer = whole.apply(given);
        keep.accept(answer);
        return answer;
    }
}
