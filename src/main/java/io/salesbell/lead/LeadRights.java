package io.salesbell.lead;

import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who may see and change a lead: its owner, the managers above the owner and admins; one that nobody owns, anybody. */
@Component
public class LeadRights {
    private final Assignments assignments;
    private final Members members;
    private final Teams teams;

    LeadRights(Assignments assignments, Members members, Teams teams) {
        this.assignments = assignments;
        this.members = members;
        this.teams = teams;
    }

    public boolean mayChange(Actor actor, Optional<MemberId> owner) {
        return owner.isEmpty()
                || owner.get().equals(actor.member())
                || teams.manages(actor.org(), actor.member(), owner.get())
                || members.roles(actor.org(), actor.member()).contains(Role.ADMIN);
    }

    /** The same for a lead, and those above whoever made it or had it before, so that they can get it back. */
    public boolean mayChange(Actor actor, Lead lead, Optional<MemberId> owner) {
        return mayChange(actor, owner)
                || Stream.concat(Stream.of(lead.createdBy()), assignments.holders(lead.org(), lead.id()).stream())
                        .distinct()
                        .anyMatch(holder -> teams.manages(actor.org(), actor.member(), holder));
    }

    /** Leads are for reps and managers; in other hands nobody would work on them. */
    /** Who takes leads has one of these roles. */
    public static Role[] receivers() {
        return new Role[] {Role.REP, Role.MANAGER};
    }

    void checkReceiver(OrgId org, MemberId to) {
        if (Stream.of(receivers()).noneMatch(members.roles(org, to)::contains)) {
            Member other = members.get(org, to);
            throw new UserMistake("lead.assign.no-rep", Text.person(to, other.name()));
        }
    }

    void check(Actor actor, Lead lead, Optional<Assignment> assignment) {
        Optional<MemberId> owner = assignment.map(Assignment::member);
        if (!mayChange(actor, lead, owner)) {
            Member other = members.get(actor.org(), owner.orElseThrow());
            throw new UserMistake("lead.rights.not-yours", lead.ref(), Text.person(other.id(), other.name()));
        }
    }
}
