package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The first responses that are awaited and whose time is not over; what was answered, handed over or has passed is not
 * among them and stays as it is.
 */
@Repository
class RunningDeadlines {
    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    RunningDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Running(UUID id, MemberId owner, String source, ResponseTime time) {

        Running to(Instant newDeadline, Instant newRemindAt) {
            Instant remind = time.remindAt() == null ? null : newRemindAt;
            return new Running(id, owner, source, new ResponseTime(time.from(), time.ran(), newDeadline, remind));
        }

        private static Running read(ResultSet row, int index) throws SQLException {
            return new Running(
                    row.getObject("id", UUID.class),
                    new MemberId(row.getObject("member_id", UUID.class)),
                    row.getString("source"),
                    ResponseTime.read(row));
        }
    }

    /** Those of the member, or of everybody where the subject is the organization. */
    List<Running> of(OrgId org, UUID subject, Instant now) {
        return jdbc.sql("""
                select a.id, a.member_id, l.source, a.assigned_at, a.clock_from, a.clock_ran, a.deadline_at, a.rule_remind_at
                from lead_assignment a join current_lead l on l.org_id = a.org_id and l.id = a.lead_id
                where a.org_id = :org and a.ended_at is null and a.first_touch_at is null and a.deadline_at > :now
                    and (:subject = :org or a.member_id = :subject)
                """)
                .param("org", org.value())
                .param("now", Timestamp.from(now))
                .param("subject", subject)
                .query(Running::read)
                .list();
    }

    /** The organizations that have any. */
    List<OrgId> organizations(Instant now) {
        return jdbc.sql("""
                select distinct org_id from lead_assignment
                where ended_at is null and first_touch_at is null and deadline_at > ?
                """)
                .param(Timestamp.from(now))
                .query((row, index) -> new OrgId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Moves them, each unless it was answered meanwhile; a reminder that was put off, sent or never planned is left alone. */
    void move(OrgId org, List<Running> moved, Instant now) {
        for (int from = 0; from < moved.size(); from += PAGE) {
            movePage(org, moved.subList(from, Math.min(moved.size(), from + PAGE)), now);
        }
    }

    private void movePage(OrgId org, List<Running> moved, Instant now) {
        jdbc.sql("""
                update lead_assignment a set deadline_at = n.deadline, rule_remind_at = n.remind,
                    remind_at = case when a.remind_at = a.rule_remind_at then n.remind else a.remind_at end
                from unnest(cast(:ids as uuid[]), cast(:deadlines as timestamptz[]), cast(:reminds as timestamptz[]))
                    as n(id, deadline, remind)
                where a.org_id = :org and a.id = n.id
                    and a.ended_at is null and a.first_touch_at is null and a.deadline_at > :now
                """)
                .param("ids", moved.stream().map(Running::id).toArray(UUID[]::new))
                .param("deadlines", texts(moved, ResponseTime::deadline))
                .param("reminds", texts(moved, ResponseTime::remindAt))
                .param("org", org.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static @Nullable String[] texts(List<Running> moved, Function<ResponseTime, @Nullable Instant> when) {
        return moved.stream()
                .map(row -> when.apply(row.time()))
                .map(at -> at == null ? null : at.toString())
                .toArray(String[]::new);
    }
}
