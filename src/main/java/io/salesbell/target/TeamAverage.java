package io.salesbell.target;

import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** How a member's team did, so that one number says little about one person: only from five measured people. */
@Service
public class TeamAverage {
    private static final int FEWEST = 5;

    private final Teams teams;
    private final Members members;
    private final ScoreCards cards;

    TeamAverage(Teams teams, Members members, ScoreCards cards) {
        this.teams = teams;
        this.members = members;
        this.cards = cards;
    }

    /** Mean score and mean attainments of so many measured people; metrics measured for fewer than five are absent. */
    public record Average(BigDecimal score, Map<String, BigDecimal> attainments, int people) {
        public Average {
            attainments = Map.copyOf(attainments);
        }
    }

    /** The average of the sales people in the member's team and below, at the end of the period. */
    public Optional<Average> of(Member member, Period period) {
        TeamId team = member.team();
        if (team == null) {
            return Optional.empty();
        }
        Set<MemberId> reps = Set.copyOf(members.holding(member.org(), Role.REP));
        List<MemberId> people = teams.membersOf(member.org(), team, period.to()).stream()
                .map(Member::id)
                .filter(reps::contains)
                .toList();
        return people.size() < FEWEST
                ? Optional.empty()
                : average(cards.of(member.org(), people, period).values().stream()
                        .filter(card -> card.score().isPresent())
                        .toList());
    }

    static Optional<Average> average(List<ScoreCard> measured) {
        Map<String, BigDecimal> attainments = new HashMap<>();
        measured.stream()
                .flatMap(card -> card.lines().stream())
                .map(ScoreCard.Line::metric)
                .distinct()
                .forEach(metric ->
                        mean(attainmentsOf(measured, metric)).ifPresent(mean -> attainments.put(metric, mean)));
        return mean(measured.stream().flatMap(card -> card.score().stream()).toList())
                .map(score -> new Average(score, attainments, measured.size()));
    }

    private static List<BigDecimal> attainmentsOf(List<ScoreCard> measured, String metric) {
        return measured.stream()
                .flatMap(card -> card.lines().stream())
                .filter(line -> line.metric().equals(metric) && line.isMeasured())
                .map(line -> Objects.requireNonNull(line.attainment()))
                .toList();
    }

    private static Optional<BigDecimal> mean(List<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(values.size()), Attainment.SCALE, RoundingMode.HALF_UP));
    }
}
