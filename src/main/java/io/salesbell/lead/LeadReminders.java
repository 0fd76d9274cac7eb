package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The assignments whose owners are to be reminded: found by an index of what is due, claimed by one process each. */
@Service
public class LeadReminders {
    private final JdbcClient jdbc;

    LeadReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reminder that is due, the count making its message unique. */
    public record Due(Assignment assignment, int count) {}

    /** When the first is due of whoever is not excepted. */
    public Optional<Instant> nextDue(Set<UUID> except) {
        return jdbc.sql("""
                        select remind_at from lead_assignment where remind_at is not null and member_id <> all(?)
                        order by remind_at limit 1
                        """)
                .param(except.toArray(UUID[]::new))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Locks at most so many that are due, oldest first, passing over what another process holds and the excepted members. */
    public List<Due> claim(Instant now, int limit, Set<UUID> except) {
        return jdbc.sql("""
                        select * from lead_assignment where remind_at <= ? and member_id <> all(?)
                        order by remind_at limit ?
                        for update skip locked
                        """)
                .params(Timestamp.from(now), except.toArray(UUID[]::new), limit)
                .query((row, index) -> new Due(Assignments.read(row, index), row.getInt("reminders")))
                .list();
    }

    /**
     * Notes that the owner's message is owed: nothing is due any more but, after a reminder asked for that came before it,
     * the rule's own of a first response that is still awaited.
     */
    public void owed(OrgId org, Collection<UUID> assignments, Instant now) {
        jdbc.sql("""
                update lead_assignment set reminded_at = :now, reminders = reminders + 1,
                    remind_at = case when first_touch_at is null and deadline_at is not null and rule_remind_at > :now
                        then rule_remind_at end
                where org_id = :org and id = any(:ids)
                """)
                .param("now", Timestamp.from(now))
                .param("org", org.value())
                .param("ids", assignments.toArray(UUID[]::new))
                .update();
    }

    /** Puts off those of the member's reminders that are due by then, because another message has just told of them. */
    public void spare(OrgId org, MemberId member, Instant dueBy, Instant until) {
        jdbc.sql("""
                update lead_assignment set remind_at = :until
                where org_id = :org and member_id = :member and remind_at <= :dueBy and ended_at is null
                """)
                .param("until", Timestamp.from(until))
                .param("org", org.value())
                .param("member", member.value())
                .param("dueBy", Timestamp.from(dueBy))
                .update();
    }

    /** Puts reminders off, for example out of quiet hours. */
    public void defer(OrgId org, Collection<UUID> assignments, Instant until) {
        jdbc.sql("""
                update lead_assignment set remind_at = :until,
                    rule_remind_at = case when remind_at = rule_remind_at then :until else rule_remind_at end
                where org_id = :org and id = any(:ids) and ended_at is null
                """)
                .param("until", Timestamp.from(until))
                .param("org", org.value())
                .param("ids", assignments.toArray(UUID[]::new))
                .update();
    }
}
