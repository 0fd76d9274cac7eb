package io.salesbell.reminder.blocker;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blockers' rows; raising and withdrawing them is the record's own. */
@Component
class BlockerRows {
    private static final String SELECT = """
            select b.*, m.name from blocker b join member m on m.org_id = b.org_id and m.id = b.member_id
            where b.org_id = :org
            """;

    private final JdbcClient jdbc;

    BlockerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Blocker> find(OrgId org, UUID id) {
        return all(org, List.of(id)).stream().findFirst();
    }

    /** Those of the ids, in the order they were raised. */
    List<Blocker> all(OrgId org, Collection<UUID> ids) {
        return jdbc.sql(SELECT + " and b.id = any(:ids) order by b.id")
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(BlockerRows::read)
                .list();
    }

    /** Those of the teams that nobody answered yet, the longest waiting first, a hundred at most. */
    List<Blocker> open(OrgId org, Collection<TeamId> teams) {
        return jdbc.sql(SELECT + " and b.team_id = any(:teams) and b.state = 'open' order by b.id limit 100")
                .param("org", org.value())
                .param("teams", teams.stream().map(TeamId::value).toArray(UUID[]::new))
                .query(BlockerRows::read)
                .list();
    }

    /** The record's blockers, newest first, kept from others until the transaction ends. */
    List<Blocker> of(OrgId org, UUID record) {
        return jdbc.sql(SELECT + " and b.record_id = :record order by b.id desc for update of b")
                .param("org", org.value())
                .param("record", record)
                .query(BlockerRows::read)
                .list();
    }

    void settle(Blocker blocker, String state, @Nullable MemberId by, @Nullable Instant at) {
        jdbc.sql("""
                update blocker set state = :state, answered_by = :by, answered_at = :at, version = version + 1
                where org_id = :org and id = :id
                """)
                .param("state", state)
                .param("by", by == null ? null : by.value())
                .param("at", at == null ? null : Timestamp.from(at))
                .param("org", blocker.org().value())
                .param("id", blocker.id())
                .update();
    }

    private static Blocker read(ResultSet row, int index) throws SQLException {
        @Nullable UUID by = row.getObject("answered_by", UUID.class);
        @Nullable Timestamp at = row.getTimestamp("answered_at");
        return new Blocker(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("record_kind"),
                row.getObject("record_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("name"),
                row.getObject("team_id", UUID.class),
                row.getString("text"),
                row.getTimestamp("raised_at").toInstant(),
                row.getString("state"),
                by == null ? null : new MemberId(by),
                at == null ? null : at.toInstant());
    }
}
