package io.salesbell.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives committed entries their place: a sequence number and the link to their organization's previous entry. One at a
 * time in the whole database, in batches, after the commands' own commits.
 */
@Service
class Sequencer {
    private static final long LOCK = 0x5a1e5be11L;
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Sequencer(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Seals what is committed and not yet sealed; returns how many entries, 0 also while another process is at it. */
    int seal() {
        int sealed = 0;
        int some;
        do {
            some = transaction.execute(status -> sealBatch());
            sealed += some;
        } while (some == BATCH);
        return sealed;
    }

    private Integer sealBatch() {
        Boolean mine = jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, LOCK);
        if (!Boolean.TRUE.equals(mine)) {
            return 0;
        }
        List<Unsealed> entries = unsealed();
        if (entries.isEmpty()) {
            return 0;
        }
        // What a crash takes back is sealed again, the same: nobody need wait for the disk.
        jdbc.execute("set local synchronous_commit = off");
        long seq = lastSeq();
        Map<UUID, byte[]> heads = heads(entries);
        Map<UUID, Long> newSeqs = new HashMap<>();
        List<byte[]> links = new ArrayList<>();
        for (Unsealed entry : entries) {
            seq++;
            byte[] previous = heads.getOrDefault(entry.org(), Sealing.start());
            byte[] link = Sealing.link(previous, seq, entry.facts());
            heads.put(entry.org(), link);
            newSeqs.put(entry.org(), seq);
            links.add(link);
        }
        place(entries, seq - entries.size(), links);
        jdbc.batchUpdate(
                """
                insert into journal_head (org_id, seq, link_hash) values (?, ?, ?)
                on conflict (org_id) do update set seq = excluded.seq, link_hash = excluded.link_hash
                """,
                newSeqs.entrySet().stream()
                        .map(head -> new Object[] {head.getKey(), head.getValue(), heads.get(head.getKey())})
                        .toList());
        return entries.size();
    }

    private void place(List<Unsealed> entries, long before, List<byte[]> links) {
        jdbc.update(
                """
                update journal_entry e set seq = ? + s.place, link_hash = s.link
                from unnest(?, ?, ?) with ordinality as s(org, id, link, place)
                where e.org_id = s.org and e.id = s.id
                """,
                before,
                entries.stream().map(Unsealed::org).toArray(UUID[]::new),
                entries.stream().map(entry -> entry.facts().id()).toArray(UUID[]::new),
                links.toArray(byte[][]::new));
    }

    private long lastSeq() {
        return JdbcClient.create(jdbc)
                .sql("select coalesce(max(seq), 0) from journal_head")
                .query(Long.class)
                .single();
    }

    private List<Unsealed> unsealed() {
        return jdbc.query("""
                select org_id, id, member_id, at, source, kind, subject_kind, subject_id, content_hash
                from journal_entry where seq is null order by id limit ?
                """, Unsealed::read, BATCH);
    }

    private Map<UUID, byte[]> heads(List<Unsealed> entries) {
        Map<UUID, byte[]> heads = new HashMap<>();
        UUID[] orgs = entries.stream().map(Unsealed::org).distinct().toArray(UUID[]::new);
        jdbc.query(
                "select org_id, link_hash from journal_head where org_id = any(?)",
                row -> {
                    heads.put(row.getObject(1, UUID.class), row.getBytes(2));
                },
                (Object) orgs);
        return heads;
    }

    private record Unsealed(UUID org, Sealing.Facts facts) {
        static Unsealed read(ResultSet row, int index) throws SQLException {
            return new Unsealed(row.getObject(1, UUID.class), EntryRows.facts(row));
        }
    }
}
