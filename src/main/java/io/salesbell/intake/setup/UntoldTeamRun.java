package io.salesbell.intake.setup;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.TeamRun;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Says to whoever set a team up that its people have not been told of the bot: in working hours of the day after, and once
 * a month while it is so. A team with nobody else in it waits.
 */
@Component
class UntoldTeamRun implements TeamRun {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MONTH = Duration.ofDays(30);
    /** A team that was told stays told. */
    private static final Duration YEAR = Duration.ofDays(365);

    private final Introductions introductions;
    private final Teams teams;
    private final Members members;
    private final Organizations organizations;
    private final WorkingTimes times;
    private final Outbox outbox;

    UntoldTeamRun(
            Introductions introductions,
            Teams teams,
            Members members,
            Organizations organizations,
            WorkingTimes times,
            Outbox outbox) {
        this.introductions = introductions;
        this.teams = teams;
        this.members = members;
        this.organizations = organizations;
        this.times = times;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return UntoldTeamMessage.KIND;
    }

    @Override
    public Instant firstRun(OrgId org, TeamId team, Instant now) {
        return times.nextWorkingMoment(org, team, now.plus(DAY));
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        Team team = teams.get(org, new TeamId(subject));
        Optional<MemberId> awaited = introductions.awaitedBy(team);
        if (awaited.isEmpty()) {
            return Optional.of(now.plus(YEAR));
        }
        boolean others = teams.membersOf(org, team.id(), organizations.today(org)).stream()
                .anyMatch(member -> !member.id().equals(awaited.get()));
        if (others) {
            members.find(org, awaited.get()).ifPresent(member -> tell(member, team, now));
        }
        return Optional.of(times.nextWorkingMoment(org, team.id(), now.plus(others ? MONTH : DAY)));
    }

    private void tell(Member member, Team team, Instant now) {
        Instant at = times.nextAllowed(member, now);
        outbox.toMember(
                team.org(),
                member.id(),
                new Announcement(
                        UntoldTeamMessage.KIND,
                        Map.of("team", team.id().toString()),
                        Announcement.Priority.ANNOUNCEMENT,
                        UntoldTeamMessage.KIND + ":" + team.id() + ":" + now,
                        at,
                        null));
    }
}
