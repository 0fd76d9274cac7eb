package io.salesbell.record;

import io.salesbell.chat.Text;
import io.salesbell.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes back what its journal entries of these kinds say was done; implemented by the feature that writes them. One
 * entry is one thing a person did: side effects of it are journaled under other kinds and go with it.
 */
public interface Undoable {

    /** A member's own change to be taken back now: the entry with its kind, subject and payload. */
    record Step(Actor actor, Instant now, UUID entry, String kind, UUID subject, Map<String, Object> payload) {
        public Step {
            payload = Map.copyOf(payload);
        }
    }

    Set<String> journalKinds();

    /**
     * Takes the change back and journals that under a kind of its own.
     *
     * @return what was taken back, to be said; empty when there is nothing left to take back
     * @throws io.salesbell.chat.UserMistake when it can't be any more because others have built on it
     */
    Optional<Text> undo(Step step);
}
