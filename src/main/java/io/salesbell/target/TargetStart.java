package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * From when a target holds instead of another: a lower one at once, a higher one from its next period on (product.md §4), and one
 * for periods of another length, too, so that what was asked of the days before stays. What was set today is put right at once.
 */
@Component
class TargetStart {
    private static final int EXACT = 10;

    private final Metrics metrics;
    private final WorkingTimes workingTimes;

    TargetStart(Metrics metrics, WorkingTimes workingTimes) {
        this.metrics = metrics;
        this.workingTimes = workingTimes;
    }

    /** So much in each period. */
    record Amount(BigDecimal value, Period.Kind per) {}

    LocalDate of(OrgId org, TargetSubject subject, String metric, Amount wanted, DatedTarget before, LocalDate today) {
        boolean later = isHarder(org, subject, metrics.get(metric), wanted, before, today)
                || (wanted.per() != before.per() && before.from().isBefore(today));
        return later ? Period.of(wanted.per(), today).next().from() : today;
    }

    private boolean isHarder(
            OrgId org, TargetSubject subject, Metric metric, Amount wanted, DatedTarget before, LocalDate today) {
        WorkingCalendar calendar = calendar(org, subject);
        int more = daily(metric, calendar, wanted, today)
                .compareTo(daily(metric, calendar, new Amount(before.value(), before.per()), today));
        return metric.higherIsBetter() ? more > 0 : more < 0;
    }

    private WorkingCalendar calendar(OrgId org, TargetSubject subject) {
        return switch (subject.kind()) {
            case ORGANIZATION -> workingTimes.calendar(org);
            case TEAM -> workingTimes.calendar(org, new TeamId(subject.id()));
            case MEMBER -> {
                MemberId member = new MemberId(subject.id());
                yield Objects.requireNonNull(
                        workingTimes.calendars(org, List.of(member)).get(member));
            }
        };
    }

    /** What a target asks for on a working day; percentages and days are the same for any length. */
    private static BigDecimal daily(Metric metric, WorkingCalendar calendar, Amount asked, LocalDate today) {
        if (!metric.unit().addsUp()) {
            return asked.value();
        }
        Period period = Period.of(asked.per(), today);
        int days = asked.per() == Period.Kind.WEEK
                ? calendar.usualDaysPerWeek(today)
                : calendar.workingDays(period.from(), period.to());
        return asked.value().divide(BigDecimal.valueOf(Math.max(1, days)), EXACT, RoundingMode.HALF_UP);
    }
}
