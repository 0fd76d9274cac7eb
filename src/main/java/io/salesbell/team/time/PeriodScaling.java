package io.salesbell.team.time;

import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Scales a target made for an ordinary period to what one person can work in this one: target × active working days ÷
 * normal working days, at most the target.
 *
 * <ul>
 *   <li>Active are the period's working days on which the person belongs to the team and is not on leave.
 *   <li>A day's norm is one day and a week's the usual days (five) on that day, so a week cut by a holiday asks for less
 *       and one with a make-up Saturday for no more: whoever works five days of it owes a whole week's target.
 *   <li>A month's or quarter's norm is its own working days: such targets are set for that month as it is, and only
 *       joining, leaving and leave lower them.
 *   <li>A period without working days asks for nothing.
 * </ul>
 */
public final class PeriodScaling {
    private static final int EXACT = 20;

    private PeriodScaling() {}

    /**
     * The scaled target, rounded half-up.
     *
     * @param activeFrom first day in the team, may be before the period
     * @param activeTo last day in the team, may be after the period
     * @param scale decimals kept; 0 for a count, 2 for money
     */
    public static BigDecimal scale(
            BigDecimal target,
            Period period,
            LocalDate activeFrom,
            LocalDate activeTo,
            WorkingCalendar calendar,
            List<Absence> absences,
            int scale) {
        BigDecimal asked = activeDays(period, activeFrom, activeTo, calendar, absences)
                .collect(Collectors.groupingBy(day -> norm(period, day, calendar), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(days -> days.getKey() > 0)
                .map(days -> target.multiply(BigDecimal.valueOf(days.getValue()))
                        .divide(BigDecimal.valueOf(days.getKey()), scale + EXACT, RoundingMode.HALF_UP))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return asked.min(target).setScale(scale, RoundingMode.HALF_UP);
    }

    private static int norm(Period period, LocalDate day, WorkingCalendar calendar) {
        return switch (period.kind()) {
            case DAY -> 1;
            case WEEK -> calendar.usualDaysPerWeek(day) == 0 ? own(period, calendar) : calendar.usualDaysPerWeek(day);
            case MONTH, QUARTER -> own(period, calendar);
        };
    }

    private static int own(Period period, WorkingCalendar calendar) {
        return calendar.workingDays(period.from(), period.to());
    }

    private static Stream<LocalDate> activeDays(
            Period period, LocalDate activeFrom, LocalDate activeTo, WorkingCalendar calendar, List<Absence> absences) {
        return period.from()
                .datesUntil(period.to().plusDays(1))
                .filter(day -> !day.isBefore(activeFrom) && !day.isAfter(activeTo))
                .filter(calendar::isWorkingDay)
                .filter(day -> absences.stream().noneMatch(absence -> absence.includes(day)));
    }
}
