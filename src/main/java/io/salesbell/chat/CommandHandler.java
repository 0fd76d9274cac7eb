package io.salesbell.chat;

/** One command, whole: its grammar, rights and examples in {@link #spec}, its work in {@link #handle}. */
public interface CommandHandler {
    CommandSpec spec();

    /** Runs in one transaction; throws {@link UserMistake} for what the speaker should mend. */
    Reply handle(IncomingCommand command);
}
