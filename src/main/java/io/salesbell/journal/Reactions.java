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

    /**
     * Seals what is committed and lets followers read on, including what they journal themselves; what others commit
     * meanwhile may wait for the next time. Returns whether anything happened.
     */
    public boolean settle() {
        boolean any = false;
        Followers.Passed passed;
        do {
            boolean sealed = sequencer.seal() > 0;
            passed = followers.advance();
            any |= sealed || passed.entries() > 0;
        } while (passed.reactions() > 0);
        return any;
    }
}
