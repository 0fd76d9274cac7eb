package io.salesbell.journal;

import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks an organization's journal against its seals: a change behind the bot's back is found and named. */
@Service
public class Verification {
    /** Rows held at a time: a journal can be larger than the memory. */
    private static final int FETCHED = 1_000;

    private final JdbcTemplate jdbc;

    Verification(JdbcTemplate shared) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(shared.getDataSource()));
        jdbc.setFetchSize(FETCHED);
    }

    /**
     * What the check found: how many sealed entries, how many not sealed yet, how many erased on request, and the
     * subjects of entries that don't fit their seal.
     */
    public record Result(long sealed, long unsealed, long erased, List<UUID> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }

    /** What is sealed while the check runs is beyond it, for the end is read before the entries that lead to it. */
    @Transactional
    public Result verify(OrgId org) {
        Optional<Head> head = head(org);
        long end = head.map(Head::seq).orElse(0L);
        Chain chain = new Chain();
        jdbc.query("""
                select seq, id, member_id, at, source, kind, subject_kind, subject_id, payload, salt, content_hash,
                    link_hash
                from journal_entry where org_id = ? and seq <= ? order by seq
                """, chain::check, org.value(), end);
        head.map(Head::link).ifPresent(chain::checkEnd);
        chain.broken.addAll(beyond(org, end));
        long unsealed = JdbcClient.create(jdbc)
                .sql("select count(*) from journal_entry where org_id = ? and (seq is null or seq > ?)")
                .params(org.value(), end)
                .query(Long.class)
                .single();
        return new Result(chain.sealed, unsealed, chain.erased, chain.broken);
    }

    /** Entries with a place behind the end, although nothing was sealed meanwhile. */
    private List<UUID> beyond(OrgId org, long end) {
        List<UUID> subjects = jdbc.query(
                "select subject_id from journal_entry where org_id = ? and seq > ? order by seq",
                (row, index) -> row.getObject(1, UUID.class),
                org.value(),
                end);
        return head(org).map(Head::seq).orElse(0L) > end ? List.of() : subjects;
    }

    private record Head(long seq, String link) {}

    private Optional<Head> head(OrgId org) {
        return jdbc
                .query(
                        "select seq, link_hash from journal_head where org_id = ?",
                        (row, index) -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2))),
                        org.value())
                .stream()
                .findFirst();
    }

    private static final class Chain {
        private byte[] previous = Sealing.start();
        private long sealed;
        private long erased;
        private UUID lastSubject = new UUID(0, 0);
        private final List<UUID> broken = new ArrayList<>();

        private void check(ResultSet row) throws SQLException {
            Sealing.Facts facts = EntryRows.facts(row);
            String payload = row.getString("payload");
            byte[] salt = row.getBytes("salt");
            boolean fits = Arrays.equals(row.getBytes("link_hash"), Sealing.link(previous, row.getLong("seq"), facts));
            if (payload == null || salt == null) {
                erased++;
            } else {
                fits &= facts.contentHash().equals(Sealing.content(salt, payload));
            }
            if (!fits) {
                broken.add(facts.subject());
            }
            previous = row.getBytes("link_hash");
            lastSubject = facts.subject();
            sealed++;
        }

        private void checkEnd(String head) {
            if (!head.equals(HexFormat.of().formatHex(previous))) {
                broken.add(lastSubject);
            }
        }
    }
}
