package io.salesbell.schedule;

import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A kind of recurring work with a time for each subject: a team's weekly board, the Wednesday checkpoint. Each run
 * names the next one.
 */
public interface DueRun {

    /** The kind's unique name, as kept in {@code due_run}. */
    String kind();

    /**
     * Does the subject's work that was due at {@code dueAt}, inside the claiming transaction; late rather than lost.
     *
     * @return when it is due again, after {@code now}; empty ends it
     */
    Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now);
}
