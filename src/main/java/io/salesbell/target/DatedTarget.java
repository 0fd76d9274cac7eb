package io.salesbell.target;

import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A target as somebody set it: so much in each {@code per}, from a first day until a day no longer. The distance says
 * how near it was set to a member: 0 the member, 1 the team, 2 the team above, and so on to the organization.
 */
public record DatedTarget(
        int distance,
        BigDecimal value,
        Period.Kind per,
        LocalDate from,
        @Nullable LocalDate until) {
    private static final Comparator<DatedTarget> NEAREST = Comparator.comparingInt(DatedTarget::distance);

    boolean isInForce(LocalDate day) {
        return !from.isAfter(day) && (until == null || until.isAfter(day));
    }

    /** The nearest in force on the day; of two as near, the newer. */
    static Optional<DatedTarget> inForce(List<DatedTarget> targets, LocalDate day) {
        return nearest(targets, target -> target.isInForce(day), Comparator.reverseOrder());
    }

    /** The nearest that starts first after the day: a first target holds for the whole of the period it was set in. */
    static Optional<DatedTarget> startingAfter(List<DatedTarget> targets, LocalDate day) {
        return nearest(targets, target -> target.from().isAfter(day), Comparator.naturalOrder());
    }

    private static Optional<DatedTarget> nearest(
            List<DatedTarget> targets, Predicate<DatedTarget> wanted, Comparator<LocalDate> byStart) {
        return targets.stream().filter(wanted).min(NEAREST.thenComparing(DatedTarget::from, byStart));
    }
}
