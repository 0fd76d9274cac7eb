package io.salesbell.chat.console;

import io.salesbell.chat.AnsweredBefore;
import io.salesbell.commit.Columns;
import io.salesbell.commit.RowKind;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as they are added, those of any number of conversations in one statement. */
@Component
@WhenConsoleIsOn
class MessageKind implements RowKind<MessageKind.Appending> {
    private static final int BEHIND_RECORDS = 20;

    /** Takes the conversations' locks before it takes revisions. */
    private static final String ADD = """
            with given as materialized (select * from json_to_recordset(cast(? as json)) as m(lock text, org_id uuid,
                id uuid, conversation text, at timestamptz, author text, content text, source_key text, visible_to text)),
            locked as materialized (select count(*) from (
                select pg_advisory_xact_lock(key) from (
                    select distinct hashtextextended(lock, 0) as key from given order by 1) as keys) as held)
            insert into console_message (org_id, id, conversation, revision, first_revision, at, author, content,
                source_key, visible_to)
            select org_id, id, conversation, revision, revision, at, author, content, source_key, visible_to
            from (select given.*, nextval('console_revision') as revision from locked, given) as numbered
            %s returning id, revision
            """;

    private static final String ADD_ALL = ADD.formatted("");
    private static final String ADD_NEW = ADD.formatted("on conflict do nothing");

    @Override
    public int order() {
        return BEHIND_RECORDS;
    }

    @Override
    public String sql() {
        return ADD_ALL;
    }

    @Override
    public void read(ResultSet returned, List<Appending> all) throws SQLException {
        Map<UUID, Long> revisions = new HashMap<>();
        while (returned.next()) {
            revisions.put(returned.getObject(1, UUID.class), returned.getLong(2));
        }
        all.forEach(one -> one.given(revisions));
    }

    @Override
    public RuntimeException refused(DataAccessException failed) {
        boolean repeat = failed instanceof DuplicateKeyException
                && String.valueOf(failed.getMostSpecificCause().getMessage()).contains("console_message");
        return repeat ? new AnsweredBefore() : failed;
    }

    /** Adds those that are not there yet, at once. */
    static void insertNew(JdbcClient jdbc, Appending some) {
        Map<UUID, Long> revisions = new HashMap<>();
        jdbc.sql(ADD_NEW).params(columns(List.of(some))).query(row -> {
            revisions.put(row.getObject(1, UUID.class), row.getLong(2));
        });
        some.given(revisions);
    }

    @Override
    public List<Object> parameters(List<Appending> all) {
        return columns(all);
    }

    private static List<Object> columns(List<Appending> all) {
        return List.of(Columns.json(all.stream().flatMap(Appending::each).toList(), MessageKind::columns));
    }

    private static void columns(Columns columns, Message message) {
        Appending to = message.to();
        StoredMessage.Draft draft = message.draft();
        columns.with("lock", to.org + to.conversation)
                .with("org_id", to.org.value())
                .with("id", draft.id())
                .with("conversation", to.conversation)
                .with("at", to.at.toString())
                .with("author", draft.author())
                .with("content", message.content())
                .with("source_key", draft.sourceKey())
                .with("visible_to", draft.visibleTo());
    }

    /** One of the messages that are added. */
    private record Message(Appending to, StoredMessage.Draft draft, String content) {}

    /** Messages that are added to one conversation, and the revisions they were given. */
    static final class Appending {
        private final OrgId org;
        private final String conversation;
        private final Instant at;
        private final List<StoredMessage.Draft> drafts;
        private final List<String> contents;
        private Map<UUID, Long> revisions = Map.of();

        Appending(OrgId org, String conversation, Instant at, List<StoredMessage.Draft> drafts, List<String> contents) {
            this.org = org;
            this.conversation = conversation;
            this.at = at;
            this.drafts = List.copyOf(drafts);
            this.contents = List.copyOf(contents);
        }

        private Stream<Message> each() {
            return IntStream.range(0, drafts.size())
                    .mapToObj(index -> new Message(this, drafts.get(index), contents.get(index)));
        }

        private void given(Map<UUID, Long> all) {
            revisions = drafts.stream()
                    .map(StoredMessage.Draft::id)
                    .filter(all::containsKey)
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), all::get));
        }

        /** Those that were added. */
        List<StoredMessage> stored() {
            return drafts.stream()
                    .filter(draft -> revisions.containsKey(draft.id()))
                    .map(this::stored)
                    .toList();
        }

        private StoredMessage stored(StoredMessage.Draft draft) {
            long revision = Objects.requireNonNull(revisions.get(draft.id()));
            return new StoredMessage(
                    draft.id(), conversation, revision, at, draft.author(), draft.content(), draft.visibleTo());
        }
    }
}
