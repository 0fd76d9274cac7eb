package io.salesbell.lead;

import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of who holds which lead; a hand-over ends one and adds another. */
@Repository
class Assignments {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Assignments(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    void open(NewAssignment row) {
        jdbc.sql("""
                insert into lead_assignment (org_id, id, lead_id, member_id, team_id, source, assigned_at, assigned_on,
                    deadline_at, first_touch_at, remind_at, rule_remind_at)
                values (:org, :id, :lead, :member, :team, :source, :at, :on, :deadline, :touched, :remind, :remind)
                """)
                .param("org", row.org().value())
                .param("id", Ids.next())
                .param("lead", row.lead())
                .param("member", row.member().value())
                .param("team", row.team() == null ? null : row.team().value())
                .param("source", row.source().name().toLowerCase(Locale.ROOT))
                .param("at", Timestamp.from(row.at()))
                .param("on", row.on())
                .param("deadline", Timestamp.from(row.deadline()))
                .param("touched", timestamp(row.touchedAt()))
                .param("remind", timestamp(row.remindAt()))
                .update();
    }

    /** Ends the current row. */
    void end(OrgId org, UUID lead, Instant at) {
        jdbc.sql("""
                update lead_assignment set ended_at = :at, remind_at = null
                where org_id = :org and lead_id = :lead and ended_at is null
                """)
                .param("at", Timestamp.from(at))
                .param("org", org.value())
                .param("lead", lead)
                .update();
    }

    /** Removes a hand-over that was a mistake and opens the row before it again. */
    void takeBackNewest(OrgId org, UUID lead) {
        jdbc.sql("delete from lead_assignment where org_id = ? and lead_id = ? and ended_at is null")
                .params(org.value(), lead)
                .update();
        jdbc.sql("""
                update lead_assignment set ended_at = null where org_id = :org and id = (
                    select id from lead_assignment where org_id = :org and lead_id = :lead order by id desc limit 1)
                """).param("org", org.value()).param("lead", lead).update();
    }

    Optional<Assignment> current(OrgId org, UUID lead) {
        return jdbc.sql("select * from lead_assignment where org_id = ? and lead_id = ? and ended_at is null")
                .params(org.value(), lead)
                .query(Assignments::read)
                .optional();
    }

    /** Everybody who has or had the lead. */
    List<MemberId> holders(OrgId org, UUID lead) {
        return jdbc.sql("select distinct member_id from lead_assignment where org_id = ? and lead_id = ?")
                .params(org.value(), lead)
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** How often in a row nobody answered whoever had the lead before its owner of today. */
    int callsBefore(OrgId org, UUID lead) {
        return jdbc.sql("""
                select no_answers from lead_assignment where org_id = ? and lead_id = ? and ended_at is not null
                order by ended_at desc limit 1
                """)
                .params(org.value(), lead)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** The current assignments of these leads, by lead. */
    Map<UUID, Assignment> current(OrgId org, Collection<UUID> leads) {
        return jdbc
                .sql("select * from lead_assignment where org_id = ? and lead_id = any(?) and ended_at is null")
                .params(org.value(), leads.toArray(UUID[]::new))
                .query(Assignments::read)
                .stream()
                .collect(Collectors.toUnmodifiableMap(Assignment::lead, Function.identity()));
    }

    /** Notes the owner's first touch and silences the reminder; answers whether it was the first. */
    boolean touched(Assignment assignment, Instant at) {
        Instant first = at.isBefore(assignment.assignedAt()) ? assignment.assignedAt() : at;
        jdbc.sql("""
                update lead_assignment set first_touch_at = coalesce(first_touch_at, :at), remind_at = null,
                    no_answers = 0
                where org_id = :org and id = :id
                """)
                .param("at", Timestamp.from(first))
                .param("org", assignment.org().value())
                .param("id", assignment.id())
                .update();
        return assignment.firstTouchAt() == null;
    }

    /** Counts a call that nobody answered: an answer in time all the same, asked again at {@code again}. */
    void notReached(Assignment assignment, Instant at, @Nullable Instant again) {
        touched(assignment, at);
        jdbc.sql("update lead_assignment set no_answers = :count, remind_at = :again where org_id = :org and id = :id")
                .param("count", assignment.noAnswers() + 1)
                .param("again", timestamp(again))
                .param("org", assignment.org().value())
                .param("id", assignment.id())
                .update();
    }

    /** Moves the reminder; null silences it. */
    void remind(Assignment assignment, @Nullable Instant at) {
        jdbc.sql("update lead_assignment set remind_at = :at where org_id = :org and id = :id")
                .param("at", timestamp(at))
                .param("org", assignment.org().value())
                .param("id", assignment.id())
                .update();
    }

    /** Puts the reminder and the count of calls back to how they were. */
    void putBack(Assignment assignment, BeforeTouch before) {
        jdbc.sql("update lead_assignment set remind_at = :at, no_answers = :count where org_id = :org and id = :id")
                .param("at", timestamp(before.remindAt()))
                .param("count", before.noAnswers())
                .param("org", assignment.org().value())
                .param("id", assignment.id())
                .update();
    }

    /** Puts the first response back to how it was. */
    void untouched(Assignment assignment, @Nullable Instant firstTouch, @Nullable Instant remindAt) {
        jdbc.sql("""
                update lead_assignment set first_touch_at = :first, remind_at = :remind where org_id = :org and id = :id
                """)
                .param("first", timestamp(firstTouch))
                .param("remind", timestamp(remindAt))
                .param("org", assignment.org().value())
                .param("id", assignment.id())
                .update();
    }

    /** Awaited once more: what was changed while it was not holds for it, too. */
    void follow(Assignment assignment) {
        events.publishEvent(new DeadlinePlans.AwaitedAgain(assignment.org(), assignment.member()));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    static Assignment read(ResultSet row, int index) throws SQLException {
        return new Assignment(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("lead_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                Assignment.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getTimestamp("assigned_at").toInstant(),
                ResponseTime.read(row),
                instant(row.getTimestamp("first_touch_at")),
                instant(row.getTimestamp("remind_at")),
                instant(row.getTimestamp("reminded_at")),
                row.getInt("no_answers"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
