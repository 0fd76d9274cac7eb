package io.salesbell.lead;

import io.salesbell.team.time.ClockMode;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.ResponseClock;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** How long an owner has for the first response, and by which clock (product.md §3). */
public record ResponseRule(ClockMode mode, int hours) {

    /** A rule at work for one owner. */
    public record Running(ResponseRule rule, WorkingCalendar calendar, QuietHours quiet, ZoneId zone) {

        public Instant deadline(Instant assignedAt) {
            return clock().deadline(assignedAt, Duration.ofHours(rule.hours()));
        }

        /**
         * When to remind: at the deadline, when that is quiet at the last allowed moment before it, and when the lead
         * was not there yet by then at the first one after it.
         */
        public Instant remindAt(Instant assignedAt) {
            Instant deadline = deadline(assignedAt);
            Instant last = quiet.lastAllowedBefore(deadline, zone, calendar);
            return last.isAfter(assignedAt) ? last : quiet.nextAllowed(deadline, zone, calendar);
        }

        /** Whole hours the clock has run. */
        public long hoursSince(Instant assignedAt, Instant now) {
            return clock().elapsed(assignedAt, now).toHours();
        }

        private ResponseClock clock() {
            return new ResponseClock(rule.mode(), calendar, zone, List.of());
        }
    }
}
