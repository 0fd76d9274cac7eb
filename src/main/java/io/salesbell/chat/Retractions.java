package io.salesbell.chat;

import io.salesbell.shared.Actor;

/** Takes back what a message did, for platforms where a message can be rewritten; answered by {@code record}. */
public interface Retractions {

    /**
     * Takes back what the actor's message did, and what its rewritings did; what {@code except} did stays. That the
     * message was rewritten within the undo time is for the caller to know.
     *
     * @param sourceKey the message's id; its rewritings' ids start with it and a colon
     */
    void takeBack(Actor actor, String sourceKey, String except);
}
