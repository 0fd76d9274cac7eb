package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The messages of all conversations. Writing takes the conversation's lock before it takes a revision, so that a reader
 * who has seen a revision has seen every lower one of that conversation.
 */
@Repository
@WhenConsoleIsOn
class MessageLog {
    private static final String COLUMNS = "id, conversation, revision, at, author, content, visible_to";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MessageLog(JdbcClient jdbc, JsonMapper json, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Adds the messages in this order; those that are there already, by id or source key, are left out. */
    List<StoredMessage> append(OrgId org, Conversation to, List<StoredMessage.Draft> drafts) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Map<UUID, Long> revisions = new HashMap<>();
        jdbc.sql("""
                with locked as materialized (select pg_advisory_xact_lock(hashtextextended(?, 0)))
                insert into console_message (org_id, id, conversation, revision, first_revision, at, author, content,
                    source_key, visible_to)
                select ?, id, ?, revision, revision, ?, author, content, source_key, visible_to
                from (select m.*, nextval('console_revision') as revision
                    from locked, unnest(?, ?, ?, ?, ?) as m(id, author, content, source_key, visible_to)) as numbered
                on conflict do nothing returning id, revision
                """)
                .params(
                        org + to.key(),
                        org.value(),
                        to.key(),
                        Timestamp.from(at),
                        drafts.stream().map(StoredMessage.Draft::id).toArray(UUID[]::new),
                        column(drafts, StoredMessage.Draft::author),
                        column(drafts, draft -> json.writeValueAsString(draft.content())),
                        column(drafts, StoredMessage.Draft::sourceKey),
                        column(drafts, StoredMessage.Draft::visibleTo))
                .query(row -> {
                    revisions.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        List<StoredMessage> added = new ArrayList<>();
        for (StoredMessage.Draft draft : drafts) {
            Long revision = revisions.get(draft.id());
            if (revision != null) {
                added.add(new StoredMessage(
                        draft.id(), to.key(), revision, at, draft.author(), draft.content(), draft.visibleTo()));
            }
        }
        return added;
    }

    private static @Nullable String[] column(
            List<StoredMessage.Draft> drafts, Function<StoredMessage.Draft, @Nullable String> value) {
        return drafts.stream().map(value).toArray(String[]::new);
    }

    Optional<StoredMessage> bySource(OrgId org, String sourceKey) {
        return jdbc.sql("select " + COLUMNS + " from console_message where org_id = ? and source_key = ?")
                .params(org.value(), sourceKey)
                .query(this::read)
                .optional();
    }

    /** Those of the messages that exist, in the order they came. */
    List<StoredMessage> byIds(OrgId org, List<UUID> ids) {
        return jdbc.sql("select " + COLUMNS
                        + " from console_message where org_id = ? and id = any(?) order by first_revision")
                .params(org.value(), ids.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    /** The newest messages the person sees there, oldest first. */
    List<StoredMessage> newest(ConsolePerson reader, Conversation in, int limit) {
        return jdbc.sql("select * from (select first_revision, " + COLUMNS + """
                 from console_message where org_id = ? and conversation = ?
                    and (visible_to is null or visible_to = ?)
                order by first_revision desc limit ?) as newest order by first_revision
                """)
                .params(reader.org().value(), in.key(), reader.key(), limit)
                .query(this::read)
                .list();
    }

    /** The first messages above the revision that the person sees there, oldest first. */
    List<StoredMessage> after(ConsolePerson reader, Conversation in, long revision, int limit) {
        return jdbc.sql("select * from (select first_revision, " + COLUMNS + """
                 from console_message where org_id = ? and conversation = ? and revision > ?
                    and (visible_to is null or visible_to = ?)
                order by revision limit ?) as next order by first_revision
                """)
                .params(reader.org().value(), in.key(), revision, reader.key(), limit)
                .query(this::read)
                .list();
    }

    /** Rewrites a message and raises its revision, unless the rewriting leaves it as it is. */
    Optional<StoredMessage> edit(OrgId org, StoredMessage message, UnaryOperator<Content> rewrite) {
        return Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 0))) as locked")
                    .param(org + message.conversation())
                    .query(Integer.class)
                    .single();
            Optional<StoredMessage> now =
                    byIds(org, List.of(message.id())).stream().findFirst();
            return now.map(stored -> rewritten(org, stored, rewrite.apply(stored.content())));
        }));
    }

    private StoredMessage rewritten(OrgId org, StoredMessage stored, Content content) {
        if (content.equals(stored.content())) {
            return stored;
        }
        return jdbc.sql("update console_message set content = ?, revision = nextval('console_revision')"
                        + " where org_id = ? and id = ? returning " + COLUMNS)
                .params(json.writeValueAsString(content), org.value(), stored.id())
                .query(this::read)
                .single();
    }

    private StoredMessage read(ResultSet row, int index) throws SQLException {
        return new StoredMessage(
                row.getObject("id", UUID.class),
                row.getString("conversation"),
                row.getLong("revision"),
                row.getTimestamp("at").toInstant(),
                row.getString("author"),
                json.readValue(row.getString("content"), Content.class),
                row.getString("visible_to"));
    }
}
