package io.salesbell.reminder.blocker;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.WorkingTimes;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When the managers of a team hear of a blocker: the first at once in working time, those of the quarter of an hour
 * after it together at its end (product.md §2).
 */
@Component
class BlockerNotices {
    private static final Duration MERGED = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final WorkingTimes workingTimes;

    BlockerNotices(JdbcClient jdbc, WorkingTimes workingTimes) {
        this.jdbc = jdbc;
        this.workingTimes = workingTimes;
    }

    /** The message that tells of a blocker: the same for each manager of the team. */
    record Notice(UUID team, Instant due) {
        String key(MemberId manager) {
            return BlockerMessage.KIND + ":" + team + ":" + due + ":" + manager;
        }

        Map<String, String> payload() {
            return Map.of("team", team.toString(), "due", due.toString());
        }
    }

    Optional<Notice> of(OrgId org, UUID blocker) {
        return jdbc.sql("select team_id, due_at from blocker_notice where org_id = ? and blocker_id = ?")
                .params(org.value(), blocker)
                .query((row, index) -> new Notice(
                        row.getObject(1, UUID.class), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private record Slot(Instant due, boolean first) {}

    /** Gives the blocker its place, to the microsecond as it is kept, for messages go by it; those that would come later, as the hours were then, come along. */
    Notice place(OrgId org, UUID blocker, UUID team, Instant now) {
        Slot slot = slot(org, team, now.truncatedTo(ChronoUnit.MICROS));
        jdbc.sql("update blocker_notice set due_at = :due where org_id = :org and team_id = :team and due_at > :due")
                .param("due", Timestamp.from(slot.due()))
                .param("org", org.value())
                .param("team", team)
                .update();
        jdbc.sql("""
                insert into blocker_notice (org_id, blocker_id, team_id, due_at, first) values (?, ?, ?, ?, ?)
                """)
                .params(org.value(), blocker, team, Timestamp.from(slot.due()), slot.first())
                .update();
        return new Notice(team, slot.due());
    }

    /** The blockers told of in that message, in the order they were raised. */
    List<UUID> in(OrgId org, UUID team, Instant due) {
        return jdbc.sql("""
                select blocker_id from blocker_notice where org_id = ? and team_id = ? and due_at = ?
                order by blocker_id
                """)
                .params(org.value(), team, Timestamp.from(due))
                .query(UUID.class)
                .list();
    }

    private Slot slot(OrgId org, UUID team, Instant now) {
        Instant atOnce = workingTimes.nextWorkingMoment(org, new TeamId(team), now);
        Optional<Instant> first = lastFirst(org, team, atOnce);
        if (first.isEmpty() || !atOnce.isBefore(first.get().plus(MERGED))) {
            return new Slot(atOnce, true);
        }
        if (first.get().isAfter(now)) {
            return new Slot(first.get(), true);
        }
        Instant together = first.get().plus(MERGED);
        boolean stillWorking =
                workingTimes.nextWorkingMoment(org, new TeamId(team), together).equals(together);
        return new Slot(stillWorking ? together : atOnce, false);
    }

    private Optional<Instant> lastFirst(OrgId org, UUID team, Instant until) {
        return jdbc.sql("""
                select due_at from blocker_notice where org_id = ? and team_id = ? and first and due_at <= ?
                order by due_at desc limit 1
                """)
                .params(org.value(), team, Timestamp.from(until))
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
