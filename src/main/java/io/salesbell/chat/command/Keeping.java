package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Reply;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Has the answer to a single line kept: in the line's transaction, or after it where that came to nothing. */
final class Keeping {
    private final Function<Reply, Answer> whole;
    private final Keeper keeper;
    private @Nullable Answer committed;

    Keeping(Function<Reply, Answer> whole, Keeper keeper) {
        this.whole = whole;
        this.keeper = keeper;
    }

    /** Inside the transaction; called again where it starts over. */
    void within(Reply changing) {
        Answer answer = whole.apply(changing);
        keeper.keep(answer);
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
        keeper.keep(answer);
        return answer;
    }
}
