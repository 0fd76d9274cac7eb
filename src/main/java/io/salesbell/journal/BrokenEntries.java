package io.salesbell.journal;

import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Names the subjects that a check found fault with, as far as their entries still tell. */
@Service
public class BrokenEntries {
    private final JdbcClient jdbc;

    BrokenEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the subject is, its short name where it has one, else its id, and when it was last journaled. */
    public record Named(String kind, String ref, Instant at) {}

    public List<Named> of(OrgId org, Collection<UUID> subjects, int most) {
        return jdbc.sql("""
                select distinct on (subject_id) subject_kind,
                    coalesce(substring(payload from '"ref": ?"([A-Z][0-9]+)"'), subject_id::text) as ref, at
                from journal_entry where org_id = ? and subject_id = any(?) order by subject_id, id desc limit ?
                """)
                .params(org.value(), subjects.toArray(UUID[]::new), most)
                .query((row, index) -> new Named(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }
}
