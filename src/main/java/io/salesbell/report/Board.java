package io.salesbell.report;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import io.salesbell.team.Team;
import java.util.List;
import java.util.Optional;

/** A team's leaderboard of a period: who is ranked by what, and who is not and why. */
public record Board(
        Team team,
        Period period,
        Basis basis,
        List<Column> columns,
        Ranking ranking,
        List<Unranked> unranked,
        Names names) {

    /** What ranks go by: percent of the visits target, the score, or the first column itself. */
    public enum Basis {
        ATTAINMENT,
        SCORE,
        VALUE
    }

    /** A metric shown for everybody. */
    public record Column(String metric, Metric.Unit unit) {}

    /** Somebody without a rank. */
    public record Unranked(Contender who, Candidate.Reason reason) {
        /** A manager, or somebody not in sales, who did nothing that the board shows: no figure of theirs is missed. */
        public boolean isMeasuredByNobody() {
            boolean sells = reason != Candidate.Reason.MANAGER && reason != Candidate.Reason.NOT_SELLING;
            return !sells && !who.didSomething();
        }
    }

    public Board {
        columns = List.copyOf(columns);
        unranked = List.copyOf(unranked);
    }

    /** Nobody ranked has done anything yet: nothing to show. */
    public boolean isEmpty() {
        return ranking.places().stream().noneMatch(place -> place.who().didSomething());
    }

    /** Whether somebody who is not ranked has done something: the board is empty, and their work is not. */
    public boolean isEmptyByRule() {
        return isEmpty() && unranked.stream().anyMatch(one -> one.who().didSomething());
    }

    /** Months and quarters stay provisional until they are closed; weeks never close. */
    public boolean isProvisional() {
        return period.kind() == Period.Kind.MONTH || period.kind() == Period.Kind.QUARTER;
    }

    public Optional<Unranked> unranked(MemberId member) {
        return unranked.stream()
                .filter(one -> one.who().member().equals(member))
                .findFirst();
    }
}
