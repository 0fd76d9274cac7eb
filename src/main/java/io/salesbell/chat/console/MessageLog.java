package io.salesbell.chat.console;

import io.salesbell.chat.Conversation;
import io.salesbell.commit.JointCommit;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
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
    private final JointCommit commit;
    private final MessageKind kind;

    MessageLog(
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transaction,
            JointCommit commit,
            MessageKind kind) {
        this.commit = commit;
        this.kind = kind;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Adds the messages in this order; those that are there already, by id or source key, are left out. */
    List<StoredMessage> append(OrgId org, Conversation to, List<StoredMessage.Draft> drafts) {
        MessageKind.Appending appending = appending(org, to, drafts);
        MessageKind.insertNew(jdbc, appending);
        return appending.stored();
    }

    /**
     * Adds the messages at the end of the transaction, or at once where there is none; they can be asked for after that.
     * When one of them is there already, {@link io.salesbell.chat.AnsweredBefore} is thrown and none is added.
     */
    Supplier<List<StoredMessage>> leave(OrgId org, Conversation to, List<StoredMessage.Draft> drafts) {
        MessageKind.Appending appending = appending(org, to, drafts);
        commit.leave(kind, appending);
        return appending::stored;
    }

    private MessageKind.Appending appending(OrgId org, Conversation to, List<StoredMessage.Draft> drafts) {
        List<String> contents = drafts.stream()
                .map(draft -> json.writeValueAsString(draft.content()))
                .toList();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new MessageKind.Appending(org, to.key(), at, drafts, contents);
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
