package io.salesbell.chat.dingtalk.quota;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How far a month's allowance of one kind goes. */
record Pace(long used, long allowed) {
    private static final int PERCENT = 100;
    private static final int EARLY_DAYS = 3;
    private static final int EARLY_PERCENT = 20;

    int percent() {
        return (int) Math.min(999, used * PERCENT / Math.max(1, allowed));
    }

    /**
     * The day on which it is used up if the month goes on as it began; empty when it lasts, or when it is too early to
     * say: in the first days with little used.
     */
    Optional<LocalDate> end(ZonedDateTime now) {
        if (used >= allowed) {
            return Optional.of(now.toLocalDate());
        }
        boolean early = now.getDayOfMonth() <= EARLY_DAYS && percent() < EARLY_PERCENT;
        if (used == 0 || early) {
            return Optional.empty();
        }
        ZonedDateTime start = now.toLocalDate().withDayOfMonth(1).atStartOfDay(now.getZone());
        long seconds = Math.max(1, Duration.between(start, now).toSeconds());
        LocalDate end =
                start.plusSeconds((long) ((double) seconds * allowed / used)).toLocalDate();
        return end.isBefore(start.toLocalDate().plusMonths(1)) ? Optional.of(end) : Optional.empty();
    }
}
