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
 * working days that lie in the asked one and in the member's time here, in the team whose target it is. Percentages and
 * days are asked for as they are.
 */
final class TargetDerivation {
    private static final int EXACT = 10;
    private static final int CENTS = 2;

    private final WorkingCalendar calendar;

    TargetDerivation(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** What the targets of one member ask for of a metric in its stretches; empty where none is in force. */
    Optional<BigDecimal> of(TargetRows.Reached reached, String metric, Metric.Unit unit) {
        List<BigDecimal> parts = reached.stretches().stream()
                .flatMap(stretch -> part(stretch, stretch.of(metric), unit, reached.joinedOn()).stream())
                .toList();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unit.addsUp()
                        ? parts.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .setScale(unit == Metric.Unit.MONEY ? CENTS : 0, RoundingMode.HALF_UP)
                        : parts.get(parts.size() - 1));
    }

    private Optional<BigDecimal> part(
            TargetRows.Stretch stretch, List<DatedTarget> targets, Metric.Unit unit, LocalDate joinedOn) {
        return DatedTarget.inForce(targets, stretch.to())
                .map(last -> unit.addsUp() ? summed(targets, last, stretch, joinedOn) : last.value());
    }

    private BigDecimal summed(
            List<DatedTarget> targets, DatedTarget last, TargetRows.Stretch stretch, LocalDate joinedOn) {
        LocalDate from = joinedOn.isAfter(stretch.from()) ? joinedOn : stretch.from();
        BigDecimal sum = BigDecimal.ZERO;
        for (Period piece = Period.of(last.per(), stretch.from());
                !piece.from().isAfter(stretch.to());
                piece = piece.next()) {
            BigDecimal value = valueFor(targets, last, piece.to().isAfter(stretch.to()) ? stretch.to() : piece.to());
            sum = sum.add(PeriodScaling.scale(value, piece, from, stretch.to(), calendar, List.of(), EXACT));
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
