package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages that stand first in their lanes and are due; reading one locks it and its lane until the transaction ends.
 * Both, for a lane that was leased, served and freed while the statement ran looks free again, and only the message's lock
 * makes PostgreSQL look again whether it is still owed.
 */
@Component
class Heads {
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};
    private static final String OWED = """
            select m.org_id, m.id, m.platform, m.conversation, l.kind as lane_kind, m.kind, m.payload, m.expires_at,
                m.language, m.attempts, m.priority, m.rewrites
            from outbox_message m join outbox_lane l using (org_id, platform, conversation)
            where m.state = 'owed' and m.not_before <= :now and l.retry_at <= :wall and l.lease_until <= :wall
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final WallClock wall;

    Heads(JdbcClient jdbc, JsonMapper json, Clock clock, WallClock wall) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.wall = wall;
    }

    /** The first of all free lanes with a due message of these kinds and platforms. */
    Optional<OwedMessage> first(Set<String> kinds, Set<String> platforms, UUID lease) {
        return owed("""
                and m.kind = any(:kinds) and m.platform = any(:platforms)
                order by m.priority, m.not_before, m.id limit 1 for update of l, m skip locked
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("platforms", platforms.toArray(String[]::new))
                .query((row, index) -> message(row, lease))
                .optional();
    }

    /** The heads of other members' free lanes that are of the same kind and about the same, whoever these fields say reads. */
    List<OwedMessage> twins(OwedMessage message, Set<String> reader, int most) {
        Map<String, String> about = new HashMap<>(message.payload());
        about.keySet().removeAll(reader);
        return owed("""
                and m.org_id = :org and m.platform = :platform and m.kind = :kind
                and m.payload - :reader = cast(:about as jsonb) and m.id <> :id and m.priority = :priority
                and m.rewrites is null
                and (m.expires_at is null or m.expires_at >= :now) and l.kind = 'DIRECT'
                and not exists (select 1 from outbox_message e where e.state = 'owed' and e.org_id = m.org_id
                    and e.platform = m.platform and e.conversation = m.conversation and e.not_before <= :now
                    and (e.priority, e.not_before, e.id) < (m.priority, m.not_before, m.id))
                order by m.id limit :most for update of l, m skip locked
                """)
                .param("org", message.org().value())
                .param("platform", message.conversation().platform())
                .param("kind", message.kind())
                .param("reader", reader.toArray(String[]::new))
                .param("about", json.writeValueAsString(about))
                .param("id", message.id())
                .param("priority", message.priority().rank())
                .param("most", most)
                .query((row, index) -> message(row, message.lease()))
                .list();
    }

    private JdbcClient.StatementSpec owed(String which) {
        return jdbc.sql(OWED + which)
                .param("now", Timestamp.from(clock.instant()))
                .param("wall", Timestamp.from(wall.instant()));
    }

    private OwedMessage message(ResultSet row, UUID lease) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new OwedMessage(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                new Conversation(
                        row.getString("platform"),
                        row.getString("conversation"),
                        Conversation.Kind.valueOf(row.getString("lane_kind"))),
                row.getString("kind"),
                json.readValue(row.getString("payload"), PAYLOAD),
                expires == null ? null : expires.toInstant(),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("attempts"),
                priority(row.getInt("priority")),
                lease,
                row.getObject("rewrites", UUID.class));
    }

    private static Announcement.Priority priority(int rank) {
        return Arrays.stream(Announcement.Priority.values())
                .filter(priority -> priority.rank() == rank)
                .findFirst()
                .orElse(Announcement.Priority.ANNOUNCEMENT);
    }
}
