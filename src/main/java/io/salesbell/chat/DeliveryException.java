package io.salesbell.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not delivered: to be tried again after a while, or blocked where no retry mends it. The reason is the
 * platform's own words, or begins with a word of ours for what the platform did not say ({@code UndeliveredWords}).
 */
public class DeliveryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final boolean permanent;
    private final boolean patient;
    private final boolean unclear;
    private final @Nullable Duration retryAfter;

    private DeliveryException(
            String reason, boolean permanent, boolean patient, boolean unclear, @Nullable Duration retryAfter) {
        super(reason);
        this.unclear = unclear;
        this.patient = patient;
        this.permanent = permanent;
        this.retryAfter = retryAfter;
    }

    public static DeliveryException permanent(String reason) {
        return new DeliveryException(reason, true, false, false, null);
    }

    /** Given up though it may have arrived. */
    public static DeliveryException unclear(String reason) {
        return new DeliveryException(reason, true, false, true, null);
    }

    public static DeliveryException retry(String reason, @Nullable Duration after) {
        return new DeliveryException(reason, false, false, false, after);
    }

    /** Not tried: others are served first, and this is its turn after a while. */
    public static DeliveryException later(Duration after) {
        return new DeliveryException("waits its turn", false, true, false, after);
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** Whether nothing was tried, so that it counts as no try. */
    public boolean isPatient() {
        return patient;
    }

    /** Whether the message may have arrived all the same. */
    public boolean isUnclear() {
        return unclear;
    }

    /** The wait the platform asked for; null where it named none. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
