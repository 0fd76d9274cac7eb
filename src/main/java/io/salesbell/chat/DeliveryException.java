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
    private final @Nullable Duration retryAfter;

    private DeliveryException(String reason, boolean permanent, @Nullable Duration retryAfter) {
        super(reason);
        this.permanent = permanent;
        this.retryAfter = retryAfter;
    }

    public static DeliveryException permanent(String reason) {
        return new DeliveryException(reason, true, null);
    }

    public static DeliveryException retry(String reason, @Nullable Duration after) {
        return new DeliveryException(reason, false, after);
    }

    public boolean isPermanent() {
        return permanent;
    }

    /** The wait the platform asked for; null where it named none. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
