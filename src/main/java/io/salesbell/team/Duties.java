package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives members their roles, jobs and tiers, from today on; each change is journaled and whose it is hears of it. */
@Service
@Transactional
public class Duties {
    private final Members members;
    private final Positions positions;
    private final Teams teams;
    private final Organizations organizations;
    private final Introductions introductions;
    private final WorkingTimes times;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Duties(
            Members members,
            Positions positions,
            Teams teams,
            Organizations organizations,
            Introductions introductions,
            WorkingTimes times,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.members = members;
        this.positions = positions;
        this.teams = teams;
        this.organizations = organizations;
        this.introductions = introductions;
        this.times = times;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Adds the role to those the member has; false when they have it. */
    public boolean grant(Actor actor, Member member, Role role) {
        OrgId org = actor.org();
        if (members.roles(org, member.id()).contains(role)) {
            return false;
        }
        members.grant(org, member.id(), role, organizations.today(org));
        changed(actor, member, "role.granted", Map.of("role", role.name()));
        return true;
    }

    /**
     * Takes the role from the member; false when they do not have it. Who is a manager no more stays in the team.
     *
     * @throws UserMistake when nobody would be an admin, or have no role at all
     */
    public boolean withdraw(Actor actor, Member member, Role role) {
        OrgId org = actor.org();
        Set<Role> held = members.roles(org, member.id());
        if (!held.contains(role)) {
            return false;
        }
        if (role == Role.ADMIN && members.holdingAlone(org, Role.ADMIN).size() == 1) {
            throw new UserMistake("team.role.last-admin", person(member)).in("duty");
        }
        if (held.size() == 1) {
            throw new UserMistake("team.role.only-one", person(member)).in("duty");
        }
        LocalDate today = organizations.today(org);
        members.withdraw(org, member.id(), role, today);
        if (role == Role.MANAGER) {
            teams.managedBy(org, member.id(), today).forEach(team -> teams.join(org, team, member.id(), false, today));
        }
        changed(actor, member, "role.ended", Map.of("role", role.name()));
        return true;
    }

    /** Gives the member that job and tier; false when they are so already. */
    public boolean place(Actor actor, Member member, Position position) {
        OrgId org = actor.org();
        LocalDate today = organizations.today(org);
        if (positions.of(org, member.id(), today).equals(position)) {
            return false;
        }
        positions.change(org, member.id(), position, today);
        changed(
                actor,
                member,
                "position.changed",
                Map.of("job", position.job().name(), "tier", position.tier().name()));
        return true;
    }

    private void changed(Actor actor, Member member, String kind, Map<String, Object> payload) {
        journal.append(
                new Change(actor, clock.instant(), kind, "member", member.id().value(), payload));
        if (member.id().equals(actor.member()) || !introductions.reaches(member)) {
            return;
        }
        Instant at = times.nextAllowed(member, clock.instant());
        outbox.toMember(
                actor.org(),
                member.id(),
                new Announcement(
                        DutiesMessage.KIND,
                        Map.of(
                                "by",
                                actor.member().toString(),
                                "member",
                                member.id().toString()),
                        Announcement.Priority.ANNOUNCEMENT,
                        DutiesMessage.KIND + ":" + member.id() + ":" + at,
                        at,
                        null));
    }

    private static Text person(Member member) {
        return Text.person(member.id(), member.name());
    }
}
