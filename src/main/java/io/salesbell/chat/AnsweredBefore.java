package io.salesbell.chat;

/** The message is a repeat of one that was answered: its first answer stands. */
public class AnsweredBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public AnsweredBefore() {
        super("answered before", null, false, false);
    }
}
