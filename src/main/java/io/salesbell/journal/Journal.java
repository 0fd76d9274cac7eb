package io.salesbell.journal;

import io.salesbell.commit.JointCommit;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps every change, in the transaction that makes it. The entries of a transaction are written together at its end;
 * the first of them carries the id of the message that asked for it, so that a repeat is refused by the database.
 */
@Service
public class Journal {
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final SealSignal signal;
    private final JointCommit commit;
    private final EntryKind entries;
    private final Supplier<Map<String, List<Follower>>> followers;

    Journal(
            JdbcTemplate jdbc,
            JsonMapper json,
            SealSignal signal,
            JointCommit commit,
            EntryKind entries,
            ObjectProvider<Follower> followers) {
        this.commit = commit;
        this.entries = entries;
        this.jdbc = jdbc;
        this.json = json;
        this.signal = signal;
        // Followers write the journal themselves: they are asked for when the first change is kept.
        this.followers = SingletonSupplier.of(() -> byKind(followers.stream().toList()));
    }

    /** A change with the id of its entry, which is older than whatever is written because of it. */
    private record Kept(UUID id, Change change) {}

    /** Keeps the change; must run inside a transaction. */
    public void append(Change change) {
        batch().changes.add(new Kept(Ids.next(), change));
    }

    /** Names the message and line that asks for what this transaction journals. */
    public void askedBy(String sourceKey, int line) {
        Batch batch = batch();
        batch.sourceKey = sourceKey;
        batch.line = line;
    }

    /** Keeps the answer that a repeat of the message is given; does nothing when nothing was journaled. */
    public void answered(String answer) {
        batch().answer = answer;
    }

    /** Whether this transaction has changed anything so far. */
    public boolean hasChanges() {
        return !batch().changes.isEmpty();
    }

    /** The newest subjects of these kinds that the member made, newest first. */
    public List<UUID> newestOf(OrgId org, MemberId member, Set<String> kinds, int limit) {
        return jdbc.queryForList("""
                select subject_id from journal_entry where org_id = ? and member_id = ? and kind = any(?)
                order by id desc limit ?
                """, UUID.class, org.value(), member.value(), kinds.toArray(String[]::new), limit);
    }

    /** Who changed a subject last, and when. */
    public record Latest(MemberId member, Instant at, String kind) {}

    /** The newest change of the subject that is stored, by whom and when. */
    public Optional<Latest> latestOn(OrgId org, UUID subject) {
        return jdbc
                .query(
                        """
                select member_id, at, kind from journal_entry where org_id = ? and subject_id = ?
                order by id desc limit 1
                """,
                        (row, index) -> new Latest(
                                new MemberId(row.getObject(1, UUID.class)),
                                row.getTimestamp(2).toInstant(),
                                row.getString(3)),
                        org.value(),
                        subject)
                .stream()
                .findFirst();
    }

    private Batch batch() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("the journal is written inside a transaction");
        }
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Batch.class::isInstance)
                .map(Batch.class::cast)
                .filter(batch -> batch.journal() == this)
                .findFirst()
                .orElseGet(() -> {
                    Batch batch = new Batch();
                    commit.expect();
                    TransactionSynchronizationManager.registerSynchronization(batch);
                    return batch;
                });
    }

    private void leave(Batch batch) {
        boolean first = batch.sourceKey != null;
        for (Kept kept : batch.changes) {
            commit.leave(entries, row(kept, first ? batch : null));
            first = false;
        }
    }

    private static Map<String, List<Follower>> byKind(List<Follower> all) {
        Map<String, List<Follower>> byKind = new HashMap<>();
        all.forEach(follower -> follower.kinds()
                .forEach(kind ->
                        byKind.computeIfAbsent(kind, some -> new ArrayList<>()).add(follower)));
        return byKind;
    }

    private boolean concernsSomebody(Change change) {
        return !change.actor().source().equals("import")
                && followers.get().getOrDefault(change.kind(), List.of()).stream()
                        .anyMatch(follower -> follower.concerns(change.kind(), change.payload()));
    }

    private EntryKind.Row row(Kept kept, @Nullable Batch asked) {
        return new EntryKind.Row(
                kept.id(),
                kept.change(),
                json.writeValueAsString(kept.change().payload()),
                asked == null ? null : asked.sourceKey,
                asked == null ? null : asked.line,
                asked == null ? null : asked.answer);
    }

    private final class Batch implements TransactionSynchronization {
        private final List<Kept> changes = new ArrayList<>();
        private @Nullable String sourceKey;
        private int line;
        private @Nullable String answer;

        private Journal journal() {
            return Journal.this;
        }

        /** Before the transaction's end is looked after. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            leave(this);
        }

        @Override
        public void afterCommit() {
            if (changes.stream().map(Kept::change).anyMatch(Journal.this::concernsSomebody)) {
                signal.wake();
            } else if (!changes.isEmpty()) {
                signal.mention();
            }
        }
    }
}
