package io.salesbell.target;

import io.salesbell.shared.Period;
import io.salesbell.team.time.PeriodScaling;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Works out what a target asks for in a period of another length: each of its own periods asks for the share of its
 * working days that lie in the asked one and in the member's time here, in the team whose target it is. Percentages and
 * days are asked for as they are. Where targets for periods of another length follow, each asks for its own days.
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

    /** Each run of days whose targets are for periods of one length by itself. */
    private BigDecimal summed(
            List<DatedTarget> targets, DatedTarget last, TargetRows.Stretch stretch, LocalDate joinedOn) {
        BigDecimal sum = BigDecimal.ZERO;
        LocalDate to = stretch.to();
        DatedTarget held = last;
        for (LocalDate cut : cuts(targets, stretch)) {
            DatedTarget before = DatedTarget.inForce(targets, cut.minusDays(1)).orElse(held);
            if (before.per() != held.per()) {
                sum = sum.add(summed(targets, held, cut, to, joinedOn));
                to = cut.minusDays(1);
                held = before;
            }
        }
        return sum.add(summed(targets, held, stretch.from(), to, joinedOn));
    }

    /** Where another target begins to hold, the last first. */
    private static List<LocalDate> cuts(List<DatedTarget> targets, TargetRows.Stretch stretch) {
        return targets.stream()
                .flatMap(target -> Stream.of(Optional.of(target.from()), Optional.ofNullable(target.until())))
                .flatMap(Optional::stream)
                .filter(day -> day.isAfter(stretch.from()) && !day.isAfter(stretch.to()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private BigDecimal summed(
            List<DatedTarget> targets, DatedTarget held, LocalDate first, LocalDate to, LocalDate joinedOn) {
        LocalDate from = joinedOn.isAfter(first) ? joinedOn : first;
        BigDecimal sum = BigDecimal.ZERO;
        for (Period piece = Period.of(held.per(), first); !piece.from().isAfter(to); piece = piece.next()) {
            BigDecimal value = valueFor(targets, held, piece.to().isAfter(to) ? to : piece.to());
            sum = sum.add(PeriodScaling.scale(value, piece, from, to, calendar, List.of(), EXACT));
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
