package io.salesbell.chat;

import java.time.Instant;

/** Makes happen what is due: reactions to what was just committed, sweeps, and delivery. */
public interface Pulse {

    /** Does everything that is owed now, by this process or already under way in it; returns how much was delivered. */
    int settle();

    /** Waits until what this process committed before now has had its effects; a beat under way is shared. */
    void follow();

    /**
     * Moves the business clock forward to the instant, stopping at each due instant on the way: set clock, sweep,
     * react, deliver. Returns how many messages were delivered.
     */
    int advance(Instant to);
}
