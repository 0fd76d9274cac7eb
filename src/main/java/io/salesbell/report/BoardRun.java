package io.salesbell.report;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.TeamRun;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;

/**
 * Owes a team's channel the board of the period that ended last, once; after an outage only that one, and never in the
 * team's quiet hours.
 */
class BoardRun implements TeamRun {
    private final String kind;
    private final Period.Kind length;
    private final Outbox outbox;
    private final Teams teams;
    private final Organizations organizations;
    private final WorkingTimes workingTimes;
    private final Settings settings;

    BoardRun(
            String kind,
            Period.Kind length,
            Outbox outbox,
            Teams teams,
            Organizations organizations,
            WorkingTimes workingTimes,
            Settings settings) {
        this.kind = kind;
        this.length = length;
        this.outbox = outbox;
        this.teams = teams;
        this.organizations = organizations;
        this.workingTimes = workingTimes;
        this.settings = settings;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Instant firstRun(OrgId org, TeamId team, Instant now) {
        return times(org, team).next(now);
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        BoardTimes times = times(org, new TeamId(subject));
        Period period = times.latest(now);
        Instant next = times.next(now);
        Team team = teams.get(org, new TeamId(subject));
        Instant at = allowed(team, now, times.calendar(), times.zone());
        if (at.isBefore(next)) {
            outbox.toTeam(org, team.id(), announcement(team, period, at, next));
        }
        return Optional.of(next);
    }

    private Announcement announcement(Team team, Period period, Instant at, Instant next) {
        return new Announcement(
                BoardKey.MESSAGE,
                new BoardKey(team.id(), period).payload(),
                Announcement.Priority.ANNOUNCEMENT,
                kind + ":" + team.id() + ":" + period.from(),
                at,
                next);
    }

    private Instant allowed(Team team, Instant now, WorkingCalendar calendar, ZoneId zone) {
        QuietHours quiet = WorkingTimes.quietHours(settings.of(team, WorkingTimes.QUIET_HOURS));
        return quiet.nextAllowed(now, zone, calendar);
    }

    private BoardTimes times(OrgId org, TeamId team) {
        return new BoardTimes(
                length, workingTimes.calendar(org, team), organizations.get(org).zone());
    }
}
