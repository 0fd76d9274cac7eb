package io.salesbell.team;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A newcomer who turned out to be a member: their identities and what they recorded become the member's. */
@Component
class SamePerson {
    private final JdbcClient jdbc;
    private final Supplier<List<Joining>> joinings;
    private final Journal journal;
    private final Clock clock;

    SamePerson(JdbcClient jdbc, ObjectProvider<Joining> joinings, Journal journal, Clock clock) {
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
        place(org, newcomer, member.member());
        jdbc.sql("update member set state = 'left', version = version + 1 where org_id = ? and id = ?")
                .params(org.value(), newcomer.value())
                .update();
        joinings.get().forEach(module -> module.joined(org, newcomer, member.member()));
        journal.append(new Change(
                member,
                clock.instant(),
                "member.joined",
                "member",
                member.member().value(),
                Map.of("was", newcomer.toString(), "name", name, "proof", proof.name())));
    }

    /**
     * The place in a team goes along where the member has none: being known better parts nobody from their team. Whom it
     * makes a manager an admin has to say.
     */
    private void place(OrgId org, MemberId newcomer, MemberId member) {
        jdbc.sql("""
                update team_membership set member_id = :member
                where org_id = :org and member_id = :newcomer and not manages
                    and not exists (select 1 from team_membership own
                        where own.org_id = :org and own.member_id = :member and own.valid_to is null)
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("newcomer", newcomer.value())
                .update();
    }

    /** Whether records of the member count for a team already. */
    boolean countsForTeam(OrgId org, MemberId member) {
        return joinings.get().stream().anyMatch(module -> module.countsForTeam(org, member));
    }
}
