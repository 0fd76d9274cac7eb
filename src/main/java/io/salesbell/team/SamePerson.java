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

    /** Whether records of the member count for a team already. */
    boolean countsForTeam(OrgId org, MemberId member) {
        return joinings.get().stream().anyMatch(module -> module.countsForTeam(org, member));
    }
}
