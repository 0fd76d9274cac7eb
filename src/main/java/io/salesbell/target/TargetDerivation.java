package io.salesbell.target;

import io.salesbell.shared.Period;
import io.salesbell.team.time.PeriodScaling;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Works out what a target asks for in a period of another length: each of its own periods asks for the share of its
 * working days that lie in the asked one and in the member's time here. Percentages and days are asked for as they are.
 */
final class TargetDerivation {
    private static final int EXACT = 10;
    private static final int CENTS = 2;

    private final WorkingCalendar calendar;

    TargetDerivation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** What the targets of one member and metric ask for; empty where none is in force. */
    Optional<BigDecimal> of(List<DatedTarget> targets, Metric.Unit unit, Period period, LocalDate joinedOn) {
        return DatedTarget.inForce(targets, period.to())
                .map(last -> unit.addsUp()
                        ? summed(targets, last, period, joinedOn)
                                .setScale(unit == Metric.Unit.MONEY ? CENTS : 0, RoundingMode.HALF_UP)
                        : last.value());
    }

    private BigDecimal summed(List<DatedTarget> targets, DatedTarget last, Period period, LocalDate joinedOn) {
        LocalDate from = joinedOn.isAfter(period.from()) ? joinedOn : period.from();
        BigDecimal sum = BigDecimal.ZERO;
        for (Period piece = Period.of(last.per(), period.from());
                !piece.from().isAfter(period.to());
                piece = piece.next()) {
            BigDecimal value = valueFor(targets, last, piece.to().isAfter(period.to()) ? period.to() : piece.to());
            sum = sum.add(PeriodScaling.scale(value, piece, from, period.to(), calendar, List.of(), EXACT));
        }
        return sum;
    }

    private static BigDecimal valueFor(List<DatedTarget> targets, DatedTarget last, LocalDate day) {
        return DatedTarget.inForce(targets, day)
                .or(() -> DatedTarget.startingAfter(targets, day))
                .filter(target -> target.per() == last.per())
                .orElse(last)
                .value();
    }
}
