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
    private static final Duration AT_LEAST = Duration.ofHours(1);

    /** A rule at work for one owner. */
    public record Running(ResponseRule rule, WorkingCalendar calendar, QuietHours quiet, ZoneId zone) {

        public Instant deadline(Instant assignedAt) {
            return deadline(assignedAt, Duration.ZERO);
        }

        /** When the clock had run before already; at once where it had run out. */
        Instant deadline(Instant from, Duration ran) {
            Duration left = allowed().minus(ran);
            return clock().deadline(from, left.isNegative() ? Duration.ZERO : left);
        }

        /** A clock that stood runs on from then, for an hour at least where nobody could have known of it. */
        ResponseTime runOn(ResponseTime stood, Instant at, boolean woken) {
            Duration most = woken ? allowed().minus(AT_LEAST) : allowed();
            Duration ran = stood.ran().compareTo(most) > 0 ? most : stood.ran();
            Duration before = ran.isNegative() ? Duration.ZERO : ran;
            Instant remind = stood.remindAt() == null ? null : remindAt(at, before);
            return new ResponseTime(at, before, deadline(at, before), remind);
        }

        /**
         * When to remind: at the deadline, when that is quiet at the last allowed moment before it, and when the lead
         * was not there yet by then at the first one after it.
         */
        public Instant remindAt(Instant assignedAt) {
            return remindAt(assignedAt, Duration.ZERO);
        }

        Instant remindAt(Instant from, Duration ran) {
            Instant deadline = deadline(from, ran);
            Instant last = quiet.lastAllowedBefore(deadline, zone, calendar);
            return last.isAfter(from) ? last : quiet.nextAllowed(deadline, zone, calendar);
        }

        /** Whole hours the clock of that assignment has run. */
        public long hoursWaited(Assignment assignment, Instant now) {
            ResponseTime time = assignment.time();
            Duration since = time.stands() ? Duration.ZERO : elapsed(time.from(), now);
            return time.ran().plus(since).toHours();
        }

        Duration elapsed(Instant from, Instant to) {
            return clock().elapsed(from, to);
        }

        private Duration allowed() {
            return Duration.ofHours(rule.hours());
        }

        private ResponseClock clock() {
            return new ResponseClock(rule.mode(), calendar, zone, List.of());
        }
    }
}
