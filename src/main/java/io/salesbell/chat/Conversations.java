package io.salesbell.chat;

/** The one way in: every platform hands its messages, button presses and forms in here. */
public interface Conversations {

    /**
     * Understands and does what the message asks, each line in a transaction of its own, committed on return. Never
     * throws for what a person typed.
     */
    Answer hear(IncomingMessage message);

    /**
     * The same, and the answer is kept by the keeper.
     *
     * @throws AnsweredBefore when the keeper knows the message for a repeat; then nothing was changed
     */
    Answer hear(IncomingMessage message, Keeper keeper);

    /** The same, for a member whose speaker the platform has read or recalled for this message already. */
    Answer hear(Speaker speaker, IncomingMessage message, Keeper keeper);
}
