package io.salesbell.chat.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a task could not be done, and whether and when it is tried again. */
public abstract class TaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    protected TaskFailure(String message) {
        super(message);
    }

    /** The platform's own words, for the operator and the admin. */
    public abstract String reason();

    /** Whether trying again is of no use. */
    public abstract boolean isPermanent();

    /** Whether the platform takes nothing at all until somebody mends something: waiting for that is no try. */
    public boolean isPatient() {
        return false;
    }

    /** How long the platform asks to be left alone; null where it does not say. */
    public abstract @Nullable Duration retryAfter();
}
