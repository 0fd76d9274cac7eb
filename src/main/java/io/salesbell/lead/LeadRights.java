package io.salesbell.lead;

import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may see and change a lead: its owner, the managers above the owner and admins; one that nobody owns, anybody. */
@Component
public class LeadRights {
    private final Members members;
    private final Teams teams;

    LeadRights(Members members, Teams teams) {
        this.members = members;
        this.teams = teams;
    }

    public boolean mayChange(Actor actor, Optional<MemberId> owner) {
        return owner.isEmpty()
                || owner.get().equals(actor.member())
                || teams.manages(actor.org(), actor.member(), owner.get())
                || members.roles(actor.org(), actor.member()).contains(Role.ADMIN);
    }

    void check(Actor actor, Lead lead, Optional<Assignment> assignment) {
        Optional<MemberId> owner = assignment.map(Assignment::member);
        if (!mayChange(actor, owner)) {
            Member other = members.get(actor.org(), owner.orElseThrow());
            throw new UserMistake("lead.rights.not-yours", lead.ref(), Text.person(other.id(), other.name()));
        }
    }
}
