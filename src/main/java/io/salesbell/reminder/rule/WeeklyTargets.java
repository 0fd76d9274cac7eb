package io.salesbell.reminder.rule;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Owes a reminder to whoever is behind at a checkpoint. A team over several zones is looked at once at each zone's
 * checkpoint: those members whose own checkpoint has passed since the look was due. The organization's id stands for those
 * without a team.
 */
@Component
class WeeklyTargets {
    private final WeekProgress progress;
    private final Outbox outbox;
    private final Teams teams;
    private final Members members;
    private final Organizations organizations;
    private final WorkingTimes workingTimes;
    private final Settings settings;
    private final Introductions introductions;

    WeeklyTargets(
            WeekProgress progress,
            Outbox outbox,
            Teams teams,
            Members members,
            Organizations organizations,
            WorkingTimes workingTimes,
            Settings settings,
            Introductions introductions) {
        this.progress = progress;
        this.outbox = outbox;
        this.teams = teams;
        this.members = members;
        this.organizations = organizations;
        this.workingTimes = workingTimes;
        this.settings = settings;
        this.introductions = introductions;
    }

    /** The team's next checkpoint in any of its members' zones, or the organization's while it has no members. */
    Instant next(OrgId org, TeamId team, WeekCheckpoint checkpoint, Instant now) {
        WorkingCalendar calendar = calendar(org, team);
        Stream<ZoneId> zones = Stream.concat(
                Stream.of(organizations.get(org).zone()),
                own(org, team, now).stream().map(Member::zone));
        return zones.distinct()
                .map(zone -> checkpoint.next(now, calendar, zone))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    void look(OrgId org, TeamId team, WeekCheckpoint checkpoint, Instant dueAt, Instant now) {
        boolean all = isTeam(org, team) && introductions.isMade(teams.get(org, team));
        Set<MemberId> reps = new HashSet<>(members.holding(org, Role.REP));
        Map<ZoneId, List<Member>> byZone = own(org, team, now).stream()
                .filter(member -> reps.contains(member.id()))
                .filter(member -> all || introductions.reaches(member))
                .collect(Collectors.groupingBy(Member::zone));
        WorkingCalendar calendar = calendar(org, team);
        byZone.forEach((zone, people) -> checkpoint
                .in(WeekCheckpoint.week(now, zone), calendar, zone)
                .map(ZonedDateTime::toInstant)
                .filter(at -> !at.isBefore(dueAt) && !at.isAfter(now))
                .ifPresent(at -> remind(people, zone, checkpoint, calendar, now)));
    }

    private void remind(
            List<Member> people, ZoneId zone, WeekCheckpoint checkpoint, WorkingCalendar calendar, Instant now) {
        OrgId org = people.get(0).org();
        Period week = WeekCheckpoint.week(now, zone);
        Instant weekEnds = week.to().plusDays(1).atStartOfDay(zone).toInstant();
        Instant expires = checkpoint.expires(week, calendar, zone);
        Map<MemberId, String> quiet = settings.of(org, people, WorkingTimes.QUIET_HOURS);
        Set<MemberId> ids = people.stream().map(Member::id).collect(Collectors.toSet());
        progress.of(org, ids, week, now, weekEnds).forEach((member, at) -> {
            if (!checkpoint.isBehind(at.done(), at.target())) {
                return;
            }
            String hours = quiet.getOrDefault(member, WorkingTimes.QUIET_HOURS.preset());
            Instant allowed = WorkingTimes.quietHours(hours).nextAllowed(now, zone, calendar);
            if (allowed.isBefore(expires)) {
                outbox.toMember(org, member, announcement(member, week, checkpoint, allowed, expires));
            }
        });
    }

    private static Announcement announcement(
            MemberId member, Period week, WeekCheckpoint checkpoint, Instant at, Instant expires) {
        return new Announcement(
                WeeklyTargetMessage.KIND,
                WeeklyTargetMessage.payload(member, week, checkpoint),
                Announcement.Priority.ANNOUNCEMENT,
                WeeklyTargetMessage.KIND + ":" + checkpoint.name() + ":" + member + ":" + week.from(),
                at,
                expires);
    }

    private WorkingCalendar calendar(OrgId org, TeamId team) {
        return isTeam(org, team) ? workingTimes.calendar(org, team) : workingTimes.calendar(org);
    }

    private static boolean isTeam(OrgId org, TeamId team) {
        return !team.value().equals(org.value());
    }

    /** Members of the team itself; those of the teams below are looked at with their own. */
    private List<Member> own(OrgId org, TeamId team, Instant now) {
        if (!isTeam(org, team)) {
            return members.withoutTeam(org);
        }
        LocalDate today = LocalDate.ofInstant(now, organizations.get(org).zone());
        return teams.membersOf(org, team, today).stream()
                .filter(member -> team.equals(member.team()))
                .toList();
    }
}
