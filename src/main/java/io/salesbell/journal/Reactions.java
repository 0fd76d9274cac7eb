package io.salesbell.journal;

import org.springframework.stereotype.Service;

/** What follows from commits: sealing, then the followers, until nothing is left to do. */
@Service
public class Reactions {
    private final Sequencer sequencer;
    private final Followers followers;

    Reactions(Sequencer sequencer, Followers followers) {
        this.sequencer = sequencer;
        this.followers = followers;
    }

    /** Seals and lets followers read on, including what they journal themselves; returns whether anything happened. */
    public boolean settle() {
        boolean any = false;
        while (sequencer.seal() + followers.advance() > 0) {
            any = true;
        }
        return any;
    }
}
