package io.salesbell.lead;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Which;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads as other modules know them: found, touched and won. */
@Service
public class Leads {
    private final LeadRows rows;
    private final Assignments assignments;
    private final LeadFinder finder;
    private final LeadTouches touches;
    private final TakenBackTouches takenBack;
    private final LeadCourse course;
    private final WonLeads won;
    private final JdbcClient jdbc;

    Leads(
            LeadRows rows,
            Assignments assignments,
            LeadFinder finder,
            LeadTouches touches,
            TakenBackTouches takenBack,
            LeadCourse course,
            WonLeads won,
            JdbcClient jdbc) {
        this.rows = rows;
        this.assignments = assignments;
        this.finder = finder;
        this.touches = touches;
        this.takenBack = takenBack;
        this.course = course;
        this.won = won;
        this.jdbc = jdbc;
    }

    /**
     * The lead that is meant: by number; by its customer's name or the start of it, the speaker's own open ones first;
     * or the one last spoken of. {@code typed} is the whole line, from which the choices are made when several fit.
     */
    public Lead find(Speaker speaker, Which which, String typed) {
        return finder.find(speaker, which, typed);
    }

    public Lead get(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).orElseThrow();
    }

    public Optional<Assignment> assignmentOf(Lead lead) {
        return assignments.current(lead.org(), lead.id());
    }

    public Optional<MemberId> ownerOf(Lead lead) {
        return assignmentOf(lead).map(Assignment::member);
    }

    /** The member's own open or parked lead with that customer, the one touched last when there are several. */
    public Optional<Lead> openOf(OrgId org, MemberId owner, UUID customer) {
        String ids = "array(select id from customer where org_id = :org and canonical_id = :customer)";
        return jdbc.sql(OwnOpenLead.SELECT.replace(":ids", ids))
                .param("org", org.value())
                .param("customer", customer)
                .param("member", owner.value())
                .query(UUID.class)
                .optional()
                .map(id -> get(org, id));
    }

    /** All open and parked leads with that customer, whoever owns them. */
    public List<Lead> openWith(OrgId org, UUID customer) {
        List<UUID> ids = jdbc.sql("""
                        select id from current_lead where org_id = ? and customer_id in (select id from customer
                            where org_id = ? and canonical_id = ?) and state in ('open', 'parked')
                        """)
                .params(org.value(), org.value(), customer)
                .query(UUID.class)
                .list();
        return rows.findByOrgIdAndIdIn(org.value(), ids);
    }

    /** The leads that the deal of that short number won. */
    public List<UUID> wonBy(OrgId org, String deal) {
        return jdbc.sql("select id from current_lead where org_id = ? and state = 'won' and reason = ? order by id")
                .params(org.value(), deal)
                .query(UUID.class)
                .list();
    }

    /**
     * Who had an open lead with the customer before the owner of this one began it themselves; nobody where it was handed
     * to them.
     */
    public Optional<MemberId> inFrontOf(Lead lead, UUID customer) {
        return jdbc.sql("""
                        select a.member_id from lead_assignment own
                        join lead_assignment a on a.org_id = own.org_id and a.ended_at is null
                            and a.member_id <> own.member_id and a.assigned_at < own.assigned_at
                        join current_lead l on l.org_id = a.org_id and l.id = a.lead_id and l.state in ('open', 'parked')
                        join customer c on c.org_id = l.org_id and c.id = l.customer_id and c.canonical_id = :customer
                        where own.org_id = :org and own.lead_id = :lead and own.ended_at is null and own.source = 'self'
                        order by a.assigned_at, a.id limit 1
                        """)
                .param("customer", customer)
                .param("org", lead.org().value())
                .param("lead", lead.id())
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * Notes a contact with the lead's customer. By the owner it is the first response, if that was awaited, and quiets
     * the reminder; whoever made it, the next step is taken over. A parked lead stays parked, a closed one is refused.
     *
     * @return whether it was the first response
     */
    @Transactional
    public boolean touch(Actor actor, UUID lead, Touch touch) {
        return touches.touch(actor, get(actor.org(), lead), touch);
    }

    /** Takes a record's touch back: a first response it was is awaited again, a next step it set is put back. */
    @Transactional
    public void takeBackTouch(Actor actor, UUID lead, RecordRef by, Instant touchedAt, Instant now) {
        takenBack.takeBack(actor, get(actor.org(), lead), by, touchedAt, now);
    }

    /** How a touch says that it set the next step of a record that was there already. */
    public static String planOf(RecordRef record) {
        return "plan " + record;
    }

    /** Takes back what setting a record's next step afterwards did to its lead. */
    @Transactional
    public void takeBackPlan(Actor actor, UUID lead, RecordRef of, Instant now) {
        takenBack.takeBackPlan(actor, get(actor.org(), lead), of, now);
    }

    /**
     * Notes that the customer was not reached: the first response is given, the stage stays, and the owner is reminded
     * again on the next working day at nine.
     *
     * @return how often in a row nobody answered by now; from the third time on nothing is planned
     */
    @Transactional
    public int notReached(Actor actor, UUID lead, Touch touch) {
        return touches.notReached(actor, get(actor.org(), lead), touch);
    }

    /** Closes the lead as won by that deal ({@code D7}); by its owner or somebody above. */
    @Transactional
    public Lead closeWon(Actor actor, UUID lead, String deal, Instant at, LocalDate on) {
        return course.close(actor, get(actor.org(), lead), LeadState.WON, deal, at, on);
    }

    /** Closes the lead as won by a deal that was given to its owner; whose word that was is the deal's to check. */
    @Transactional
    public Lead winForOwner(Actor actor, UUID lead, String deal, Instant at, LocalDate on) {
        return won.win(actor, get(actor.org(), lead), deal, at, on);
    }

    /** Opens a lead again whose deal was taken back, where it stood before. */
    @Transactional
    public Lead takeBackWon(Actor actor, UUID lead, Instant at) {
        return won.takeBack(actor, get(actor.org(), lead), at);
    }
}
