package io.salesbell.reminder.rule;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The steps whose time has come: of open leads, of visits without a lead, and leads parked until now. Found by indexes
 * of what was not reminded of yet, claimed by one process each; a step planned by an import is claimed and passed over.
 */
@Component
class StepsDue {
    private static final String VISITS = """
            from visit s where next_at is not null and lead_id is null and voided_at is null
                and step_reminded_for is distinct from next_at
            """;
    private static final String LEADS = """
            from lead s where next_at is not null and state = 'open' and voided_at is null
                and step_reminded_for is distinct from next_at
            """;
    private static final String WAKES = """
            (case when (wakes_at at time zone zone)::date = parked_until then wakes_at
                when (next_at at time zone zone)::date = parked_until then next_at
                else (parked_until + time '09:00') at time zone zone end)
            """;
    private static final String PARKED = """
            from lead s where parked_until is not null and state = 'parked' and voided_at is null
            """;
    private static final String IMPORTED = """
            (select j.source = 'import' from journal_entry j where j.org_id = s.org_id and j.subject_id = s.id
                order by j.id desc limit 1)
            """;
    private static final String OWNER = """
            (select a.member_id from lead_assignment a where a.org_id = s.org_id and a.lead_id = s.id
                and a.ended_at is null)
            """;

    private final JdbcClient jdbc;

    StepsDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a step belongs to. */
    enum Subject {
        VISIT,
        LEAD,
        PARKED
    }

    /** A step at its time; {@code owner} is empty where nobody is to be reminded. */
    record Due(OrgId org, Subject subject, UUID id, Instant at, Optional<MemberId> owner) {}

    Optional<Instant> nextDue(Set<UUID> except) {
        return Stream.of(
                        first("next_at", VISITS, except), first("next_at", LEADS, except), first(WAKES, PARKED, except))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private Optional<Instant> first(String column, String from, Set<UUID> except) {
        return jdbc.sql("select " + column + " " + from + " and s.id <> all(?) order by " + column + " limit 1")
                .param(except.toArray(UUID[]::new))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** Locks at most so many of a kind that are due, oldest first, passing over what another process holds and the excepted. */
    List<Due> claim(Subject subject, Instant now, int limit, Set<UUID> except) {
        String sql = switch (subject) {
            case VISIT -> select("next_at", "s.member_id", "s.occurred_at >= s.next_at", VISITS);
            case LEAD -> select("next_at", OWNER, "s.last_touch_at >= s.next_at or " + told(), LEADS);
            case PARKED -> select(WAKES, OWNER, "false", PARKED);
        };
        return jdbc.sql(sql)
                .params(Timestamp.from(now), except.toArray(UUID[]::new), limit)
                .query((row, index) -> due(subject, row))
                .list();
    }

    private static String select(String at, String owner, String done, String from) {
        return "select s.org_id, s.id, " + at + " as at, " + owner + " as owner, " + IMPORTED + " as imported, (" + done
                + ") as done " + from + " and " + at + " <= ? and s.id <> all(?) order by " + at
                + " limit ? for update skip locked";
    }

    /** Whoever put the lead off is reminded of it then by that. */
    private static String told() {
        return """
                exists (select 1 from lead_assignment a where a.org_id = s.org_id and a.lead_id = s.id
                    and a.ended_at is null and (a.remind_at <= s.next_at or a.reminded_at >= s.next_at))
                """;
    }

    private static Due due(Subject subject, ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        boolean silent = row.getBoolean("imported") || row.getBoolean("done");
        return new Due(
                new OrgId(row.getObject("org_id", UUID.class)),
                subject,
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                owner == null || silent ? Optional.empty() : Optional.of(new MemberId(owner)));
    }

    /** Notes that the reminder is owed; of a parked lead that is open again, the step that has passed too. */
    void owed(Due due, Instant now) {
        String table = due.subject() == Subject.VISIT ? "visit" : "lead";
        jdbc.sql("update " + table + " set step_reminded_for = next_at where org_id = ? and id = ? and next_at <= ?")
                .params(due.org().value(), due.id(), Timestamp.from(now))
                .update();
    }

    /** A visit's step as it stands. */
    record VisitStep(String ref, String customer, String what) {}

    /** The visit's step unless it was moved, taken back, or the member has been in touch with the customer since. */
    Optional<VisitStep> standing(OrgId org, UUID visit, Instant at) {
        return jdbc.sql("""
                select v.number, c.name, v.next_step from counted_visit v
                join customer o on o.org_id = v.org_id and o.id = v.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where v.org_id = :org and v.id = :id and v.next_at = :at
                    and not exists (select 1 from counted_visit w where w.org_id = v.org_id
                        and w.customer_id = v.customer_id and w.member_id = v.member_id
                        and (w.occurred_at, w.id) > (v.occurred_at, v.id))
                    and not exists (select 1 from counted_follow_up f where f.org_id = v.org_id
                        and f.customer_id = v.customer_id and f.member_id = v.member_id
                        and (f.occurred_at, f.id) > (v.occurred_at, v.id))
                """)
                .param("org", org.value())
                .param("id", visit)
                .param("at", Timestamp.from(at))
                .query((row, index) -> new VisitStep(
                        "V" + row.getLong("number"),
                        row.getString("name"),
                        Optional.ofNullable(row.getString("next_step")).orElse("")))
                .optional();
    }
}
