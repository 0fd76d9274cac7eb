package io.salesbell.chat;

/**
 * Whoever sent a message keeps its answer, so that a repeat is given the same one. {@link AnsweredBefore} takes back
 * what the repeat has done.
 */
public interface Keeper {

    /** Keeps nothing and knows no repeats but those the journal knows. */
    Keeper NONE = new Keeper() {
        @Override
        public void check() {}

        @Override
        public void keep(Answer answer) {}
    };

    /**
     * Asked before a message that is not done in one transaction, or may mean something else the second time.
     *
     * @throws AnsweredBefore when it has its answer
     */
    void check();

    /** Whether the answer will stand in the conversation, so that a digit there may choose from its menu. */
    default boolean shows(Answer answer) {
        return true;
    }

    /**
     * Keeps the answer: in the transaction of a message of one line, so that both are there or neither is, and after it
     * otherwise. May be called again when a transaction has to start over; the last answer counts.
     *
     * @throws AnsweredBefore when the message has another answer
     */
    void keep(Answer answer);
}
