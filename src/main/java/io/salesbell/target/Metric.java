package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A question asked of the records for people and a period. Measured set by set, one statement for all of them, and
 * always from the records, never from a running total.
 */
public interface Metric {

    /** Unique and stable: {@code visits}, {@code deal-amount}. Its words are the catalogue's {@code metric.<key>.…}. */
    String key();

    Unit unit();

    /** Whether more is better; else less is. */
    default boolean higherIsBetter() {
        return true;
    }

    /** The length of time its targets are set for unless another is named. */
    default Period.Kind ownPeriod() {
        return Period.Kind.MONTH;
    }

    /** The values of those for whom there is one: a ratio without a denominator is absent, a count of nothing is 0. */
    Map<MemberId, Measure> measure(OrgId org, Collection<MemberId> members, Period period);

    /** One member's value, nothing being 0; it may be asked together with whatever is asked until it is taken. */
    default Supplier<Measure> ask(OrgId org, MemberId member, Period period) {
        Measure value = measure(org, List.of(member), period).getOrDefault(member, Measure.of(0));
        return () -> value;
    }

    /** The records behind one member's value, newest first, at most {@code most}. */
    List<Evidence> evidence(OrgId org, MemberId member, Period period, int most);

    /** What a value counts. */
    enum Unit {
        COUNT,
        MONEY,
        PERCENT,
        DAYS;

        /** Whether two weeks have twice the value of one. */
        public boolean addsUp() {
            return this == COUNT || this == MONEY;
        }
    }
}
