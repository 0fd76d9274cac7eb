package io.salesbell.chat.dingtalk.quota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How far a month's allowance of one kind goes. */
record Pace(long used, long allowed) {
    private static final int PERCENT = 100;
    private static final Duration EARLY = Duration.ofDays(3);
    private static final int EARLY_PERCENT = 20;
    /** What the first hours use is a day's. */
    private static final Duration LEAST = Duration.ofDays(1);

    int percent() {
        return (int) Math.min(999, used * PERCENT / Math.max(1, allowed));
    }

    boolean isOver() {
        return used >= allowed;
    }

    /**
     * The day on which it is used up if the month goes on as it began, or as it went since the count began in mid-month;
     * empty when it lasts, or when it is too early to say: in the first days with little used.
     */
    Optional<LocalDate> end(ZonedDateTime now, Instant counted) {
        if (isOver()) {
            return Optional.of(now.toLocalDate());
        }
        ZonedDateTime month = now.toLocalDate().withDayOfMonth(1).atStartOfDay(now.getZone());
        ZonedDateTime start = counted.isAfter(month.toInstant()) ? counted.atZone(now.getZone()) : month;
        Duration passed = Duration.between(start, now);
        if (used == 0 || (passed.compareTo(EARLY) < 0 && percent() < EARLY_PERCENT)) {
            return Optional.empty();
        }
        long seconds = Math.max(passed.toSeconds(), LEAST.toSeconds());
        LocalDate end =
                start.plusSeconds((long) ((double) seconds * allowed / used)).toLocalDate();
        return end.isBefore(month.toLocalDate().plusMonths(1)) ? Optional.of(end) : Optional.empty();
    }
}
