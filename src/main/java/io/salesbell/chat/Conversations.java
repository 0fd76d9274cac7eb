package io.salesbell.chat;

import java.util.function.Consumer;

/** The one way in: every platform hands its messages, button presses and forms in here. */
public interface Conversations {

    /**
     * Understands and does what the message asks, each line in a transaction of its own, committed on return. Never
     * throws for what a person typed.
     */
    Answer hear(IncomingMessage message);

    /**
     * The same, and the answer is handed to be kept before it is returned: in the transaction of the change where the
     * message is one line, so that both are there or neither is, and after it otherwise. It may be handed over again when
     * a transaction has to start over; the last is the one that is returned.
     */
    Answer hear(IncomingMessage message, Consumer<Answer> keep);

    /** As the first, for a member whose speaker the platform has read for this message already. */
    Answer hear(Speaker speaker, IncomingMessage message);
}
