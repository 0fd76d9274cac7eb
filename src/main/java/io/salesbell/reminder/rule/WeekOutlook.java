package io.salesbell.reminder.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How somebody's week can still be made: visits done, customers planned for the rest of it, the target, the working days
 * left and the most visits a day that are sensible to ask for.
 */
public record WeekOutlook(int done, int planned, int target, List<LocalDate> daysLeft, int mostPerDay) {
    private static final int SENSIBLE_PER_DAY = 8;
    private static final int USUAL_DAYS = 5;
    private static final int WHOLE = 100;
    private static final int[] MARKS = {WHOLE, 80, 50};

    /** What is worth aiming for: percent of the target, the number of visits that is, and how many a day it takes. */
    public record Aim(int percent, int visits, int perDay) {
        public boolean isTarget() {
            return percent == WHOLE;
        }
    }

    public WeekOutlook {
        daysLeft = List.copyOf(daysLeft);
    }

    /** Twice the day average of one's own best week, at least 8. */
    static int mostPerDay(int bestWeek) {
        return Math.max(SENSIBLE_PER_DAY, perDay(2 * bestWeek, USUAL_DAYS));
    }

    /** Whole percent done, rounded down so that it never claims a mark that was not reached. */
    public int percentDone() {
        return target == 0 ? 0 : done * WHOLE / target;
    }

    /** Whether what is planned makes the week by itself. */
    public boolean isPlannedFor() {
        return done + planned >= target;
    }

    /** The target where it is within reach, else the next mark that is; empty where none is. */
    public Optional<Aim> aim() {
        if (daysLeft.isEmpty()) {
            return Optional.empty();
        }
        return IntStream.of(MARKS)
                .mapToObj(this::aimAt)
                .filter(aim -> aim.visits() > done + planned && aim.perDay() <= mostPerDay)
                .findFirst();
    }

    private Aim aimAt(int percent) {
        int visits = BigDecimal.valueOf((long) target * percent)
                .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.CEILING)
                .intValueExact();
        return new Aim(percent, visits, perDay(visits - done - planned, daysLeft.size()));
    }

    private static int perDay(int visits, int days) {
        return (visits + days - 1) / days;
    }
}
