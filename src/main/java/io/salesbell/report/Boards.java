package io.salesbell.report;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import io.salesbell.target.Metrics;
import io.salesbell.team.Organizations;
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
 * by its value.
 */
@Service
public class Boards {
    private final Candidates candidates;
    private final Standings standings;
    private final Metrics metrics;
    private final Organizations organizations;
    private final Settings settings;
    private final Clock clock;

    Boards(
            Candidates candidates,
            Standings standings,
            Metrics metrics,
            Organizations organizations,
            Settings settings,
            Clock clock) {
        this.candidates = candidates;
        this.standings = standings;
        this.metrics = metrics;
        this.organizations = organizations;
        this.settings = settings;
        this.clock = clock;
    }

    /** The board as the records stand now; without a metric it is the period's usual one. */
    public Board of(Team team, Period period, @Nullable String metric) {
        LocalDate day = lastDay(team.org(), period);
        List<Candidate> people = candidates.of(team, day);
        List<MemberId> ids = people.stream().map(one -> one.member().id()).toList();
        Standings.Table table = table(team.org(), ids, period, metric);
        List<Contender> ranked = new ArrayList<>();
        List<Board.Unranked> unranked = new ArrayList<>();
        for (Candidate candidate : people) {
            Contender contender = table.of(candidate.member());
            Optional<Candidate.Reason> reason = candidate.unranked(day);
            if (reason.isPresent()) {
                unranked.add(new Board.Unranked(contender, reason.get()));
            } else if (contender.value() == null) {
                unranked.add(new Board.Unranked(contender, Candidate.Reason.NOT_MEASURED));
            } else {
                ranked.add(contender);
            }
        }
        Ranking ranking = Ranking.of(ranked, table.higherIsBetter());
        Names names = BoardSettings.names(settings, team);
        return new Board(team, period, table.basis(), table.columns(), ranking, unranked, names);
    }

    private Standings.Table table(OrgId org, List<MemberId> ids, Period period, @Nullable String metric) {
        Optional<Metric> asked = Optional.ofNullable(metric).flatMap(metrics::find);
        if (asked.isPresent()) {
            return standings.byMetric(org, ids, period, asked.get());
        }
        return period.kind() == Period.Kind.WEEK
                ? standings.ofWeek(org, ids, period)
                : standings.byScore(org, ids, period);
    }

    private LocalDate lastDay(OrgId org, Period period) {
        LocalDate today =
                LocalDate.ofInstant(clock.instant(), organizations.get(org).zone());
        return period.to().isBefore(today) ? period.to() : today;
    }
}
