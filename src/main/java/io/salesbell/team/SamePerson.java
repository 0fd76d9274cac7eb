package io.salesbell.team;

import io.salesbell.chat.Role;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A newcomer who turned out to be a member: their identities, what they recorded and their duties become the member's. */
@Component
class SamePerson {
    private final JdbcClient jdbc;
    private final Supplier<List<Joining>> joinings;
    private final Journal journal;
    private final Members members;
    private final Teams teams;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SamePerson(
            JdbcClient jdbc,
            ObjectProvider<Joining> joinings,
            Journal journal,
            Members members,
            Teams teams,
            Organizations organizations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.teams = teams;
        this.organizations = organizations;
        this.events = events;
        this.jdbc = jdbc;
        this.joinings = () -> joinings.orderedStream().toList();
        this.journal = journal;
        this.clock = clock;
    }

    /** What proved that the two are one. */
    enum Proof {
        EMAIL,
        CODE
    }

    /** Makes the newcomer the actor; the journal keeps who they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void are(Actor member, MemberId newcomer, String name, Proof proof) {
        OrgId org = member.org();
        jdbc.sql("update identity set member_id = ?, joined_from = cast(? as uuid) where org_id = ? and member_id = ?")
                .param(member.member().value())
                .param(proof == Proof.CODE ? newcomer.value() : null)
                .params(org.value(), newcomer.value())
                .update();
        handOver(member, newcomer);
        jdbc.sql("update member set state = 'left', version = version + 1 where org_id = ? and id = ?")
                .params(org.value(), newcomer.value())
                .update();
        joinings.get().forEach(module -> module.joined(org, newcomer, member.member()));
        note(member, "member.joined", Map.of("was", newcomer.toString(), "name", name, "proof", proof.name()));
    }

    /**
     * What the newcomer was given goes along: being known better parts nobody from their team, and no team from its
     * manager, unless the member manages another. By a code nobody comes with more than a place.
     */
    private void handOver(Actor member, MemberId newcomer) {
        OrgId org = member.org();
        LocalDate today = organizations.today(org);
        Optional<TeamId> managed =
                teams.managedBy(org, newcomer, today).stream().findFirst();
        boolean managesOwn = !teams.managedBy(org, member.member(), today).isEmpty();
        if (teams.teamOf(org, member.member(), today).isEmpty()) {
            jdbc.sql("update team_membership set member_id = ? where org_id = ? and member_id = ?")
                    .params(member.member().value(), org.value(), newcomer.value())
                    .update();
            events.publishEvent(SettingsChanged.moved(org, member.member()));
        } else if (managed.isPresent() && !managesOwn) {
            teams.join(org, managed.get(), member.member(), true, today);
        }
        roles(member, newcomer, today);
        if (managed.isPresent() && !managesOwn) {
            note(member, "team.managed", Map.of("team", managed.get().toString()));
        }
    }

    private void roles(Actor member, MemberId newcomer, LocalDate today) {
        OrgId org = member.org();
        Set<Role> held = members.roles(org, member.member());
        for (Role role : members.roles(org, newcomer)) {
            if (role != Role.REP) {
                members.withdraw(org, newcomer, role, today);
            }
            if (!held.contains(role)) {
                members.grant(org, member.member(), role, today);
                note(member, "role.granted", Map.of("role", role.name()));
            }
        }
    }

    private void note(Actor member, String kind, Map<String, Object> payload) {
        journal.append(new Change(
                member, clock.instant(), kind, "member", member.member().value(), payload));
    }

    /** Whether the member could become another: without rights of their own, and without records that count for a team. */
    boolean isNew(OrgId org, MemberId member) {
        return Set.of(Role.REP).containsAll(members.roles(org, member))
                && joinings.get().stream().noneMatch(module -> module.countsForTeam(org, member));
    }
}
