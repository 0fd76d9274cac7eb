package io.salesbell.lead;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What comes next with a lead and when its customer was last contacted. */
@Embeddable
record LeadPace(@Nullable String nextStep, @Nullable Instant nextAt, Instant lastTouchAt) {

    /** A new lead's. */
    static LeadPace of(LeadDetails details, Instant createdAt) {
        Instant contacted = details.lastContactAt();
        return new LeadPace(details.nextStep(), details.nextAt(), contacted == null ? createdAt : contacted);
    }

    LeadPace restored(LeadSnapshot before) {
        Instant touched = before.touchedAt();
        return new LeadPace(before.next(), before.nextAt(), touched == null ? lastTouchAt : touched);
    }

    LeadPace touched(Touch touch) {
        Instant last = touch.at().isAfter(lastTouchAt) ? touch.at() : lastTouchAt;
        if (touch.nextStep() != null || touch.nextAt() != null) {
            return new LeadPace(touch.nextStep(), touch.nextAt(), last);
        }
        boolean done = nextAt != null && !nextAt.isAfter(touch.at());
        return done ? new LeadPace(null, null, last) : new LeadPace(nextStep, nextAt, last);
    }

    LeadPace planned(@Nullable String step, @Nullable Instant at) {
        return new LeadPace(step, at, lastTouchAt);
    }

    /** The contact at that instant was taken back; a later one stays the last. */
    LeadPace untouched(Instant at, Instant before) {
        return lastTouchAt.isAfter(at) ? this : new LeadPace(nextStep, nextAt, before);
    }
}
