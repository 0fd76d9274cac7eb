package io.salesbell.chat;

/** The one way in: every platform hands its messages, button presses and forms in here. */
public interface Conversations {

    /**
     * Understands and does what the message asks, each line in a transaction of its own, committed on return. Never
     * throws for what a person typed.
     */
    Answer hear(IncomingMessage message);
}
