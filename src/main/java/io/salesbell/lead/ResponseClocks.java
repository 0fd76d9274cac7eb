package io.salesbell.lead;

import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stops the clock of an awaited first response while its lead is parked or closed, which is no answer, and lets it run on
 * for the time that was left. What was answered, or was over before, stays as it is. (product.md §3)
 */
@Component
class ResponseClocks {
    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final ResponseRules rules;
    private final Members members;

    ResponseClocks(JdbcClient jdbc, Assignments assignments, ResponseRules rules, Members members) {
        this.jdbc = jdbc;
        this.assignments = assignments;
        this.rules = rules;
        this.members = members;
    }

    /** Silences the reminder and stops the clock; answers what the journal keeps to undo that, nothing where nothing ran. */
    Map<String, Object> stop(Lead lead, Instant at) {
        Optional<Assignment> current = assignments.current(lead.org(), lead.id());
        current.ifPresent(row -> assignments.remind(row, null));
        return current.filter(row -> row.awaitsFirstResponse() && row.time().runs(at))
                .map(row -> {
                    ResponseTime time = row.time();
                    keep(row, time.stopped(rule(lead, row).elapsed(time.from(), at)));
                    return time.payload();
                })
                .orElse(Map.of());
    }

    /** Lets a clock that stood run on; answers what the journal keeps to undo that, nothing where none stood. */
    Map<String, Object> runOn(Lead lead, Instant at) {
        return runOn(lead, at, false);
    }

    /** The same for a lead that woke by itself: its owner has an hour at least. */
    void wake(Lead lead, Instant at) {
        runOn(lead, at, true);
    }

    private Map<String, Object> runOn(Lead lead, Instant at, boolean woken) {
        return assignments
                .current(lead.org(), lead.id())
                .filter(row -> row.awaitsFirstResponse() && row.time().stands())
                .map(row -> {
                    ResponseTime before = row.time();
                    ResponseTime runs = rule(lead, row).runOn(before, at, woken);
                    keep(row, runs);
                    assignments.remind(row, runs.remindAt());
                    return before.payload();
                })
                .orElse(Map.of());
    }

    /** Puts the clock back to how it was before the change of that payload, where that stopped it or let it run. */
    void putBack(Lead lead, Map<String, Object> change) {
        ResponseTime.before(change)
                .ifPresent(before -> assignments.current(lead.org(), lead.id()).ifPresent(row -> {
                    keep(row, before);
                    assignments.follow(row);
                }));
    }

    private ResponseRule.Running rule(Lead lead, Assignment row) {
        Member owner = members.get(lead.org(), row.member());
        return rules.of(owner, lead.details().source());
    }

    private void keep(Assignment row, ResponseTime time) {
        jdbc.sql("""
                update lead_assignment set clock_from = :from, clock_ran = :ran, deadline_at = :deadline,
                    rule_remind_at = :remind
                where org_id = :org and id = :id
                """)
                .param("from", Timestamp.from(time.from()))
                .param("ran", time.ran().toSeconds())
                .param("deadline", timestamp(time.deadline()))
                .param("remind", timestamp(time.remindAt()))
                .param("org", row.org().value())
                .param("id", row.id())
                .update();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
