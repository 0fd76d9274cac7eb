package io.salesbell.report;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.target.Metric;
import io.salesbell.target.Metrics;
import io.salesbell.team.Organizations;
import io.salesbell.team.Remembered;
import io.salesbell.team.Revisions;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Leaderboards, computed from the records when asked. By default the week's goes by visits against target (by their
 * number while nobody has a target) with follow-ups beside them, longer ones by the score; a metric named instead goes
 * by its value. Nobody is ranked on zero, unless less is better. Whoever changed teams stands on both boards, each with the
 * records of the days there.
 */
@Service
public class Boards {
    /** The name by which the score is asked for in place of a metric. */
    public static final String SCORE = "score";

    private static final int MOST_KEPT = 2_000;

    private final Candidates candidates;
    private final Standings standings;
    private final Metrics metrics;
    private final Organizations organizations;
    private final Settings settings;
    private final Revisions revisions;
    private final Clock clock;
    private final Remembered<Asked, People> known = new Remembered<>(MOST_KEPT);

    Boards(
            Candidates candidates,
            Standings standings,
            Metrics metrics,
            Organizations organizations,
            Settings settings,
            Revisions revisions,
            Clock clock) {
        this.candidates = candidates;
        this.standings = standings;
        this.metrics = metrics;
        this.organizations = organizations;
        this.settings = settings;
        this.revisions = revisions;
        this.clock = clock;
    }

    private record Asked(OrgId org, TeamId team, Period period, LocalDate day) {}

    private record People(List<Candidate> candidates, Names names) {}

    /** The board as the records stand now; without a metric it is the period's usual one. */
    public Board of(Team team, Period period, @Nullable String metric) {
        LocalDate day = lastDay(team.org(), period);
        long revision = revisions.of(team.org());
        People people =
                known.get(new Asked(team.org(), team.id(), period, day), revision, () -> people(team, period, day));
        Standings.Table table = table(Standings.Group.of(team.org(), revision, period, people.candidates()), metric);
        List<Contender> ranked = new ArrayList<>();
        List<Board.Unranked> unranked = new ArrayList<>();
        for (Candidate candidate : people.candidates()) {
            Contender contender = table.of(candidate.member());
            Optional<Candidate.Reason> reason = candidate.unranked(day);
            if (reason.isPresent()) {
                unranked.add(new Board.Unranked(contender, reason.get()));
            } else if (contender.value() == null) {
                unranked.add(new Board.Unranked(contender, Candidate.Reason.NOT_MEASURED));
            } else if (table.startsAtNothing() && contender.value().signum() == 0) {
                unranked.add(new Board.Unranked(contender, Candidate.Reason.NOTHING_YET));
            } else {
                ranked.add(contender);
            }
        }
        Ranking ranking = Ranking.of(ranked, table.higherIsBetter());
        return new Board(team, period, table.basis(), table.columns(), ranking, unranked, people.names());
    }

    private People people(Team team, Period period, LocalDate day) {
        return new People(candidates.of(team, period, day), BoardSettings.names(settings, team));
    }

    private Standings.Table table(Standings.Group group, @Nullable String metric) {
        if (SCORE.equals(metric)) {
            return standings.byScore(group);
        }
        Optional<Metric> asked = Optional.ofNullable(metric).flatMap(metrics::find);
        if (asked.isPresent()) {
            return standings.byMetric(group, asked.get());
        }
        return group.period().kind() == Period.Kind.WEEK ? standings.ofWeek(group) : standings.byScore(group);
    }

    private LocalDate lastDay(OrgId org, Period period) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organizations.get(org).zone());
        return period.to().isBefore(today) ? period.to() : today;
    }
}
