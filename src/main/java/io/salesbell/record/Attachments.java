package io.salesbell.record;

import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The photos that belong to records. */
@Service
public class Attachments {
    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void attach(OrgId org, RecordKind kind, UUID record, List<UUID> pictures, Instant at) {
        for (UUID picture : pictures) {
            jdbc.sql("""
                    insert into attachment (org_id, id, record_kind, record_id, picture_id, at)
                    values (?, ?, ?, ?, ?, ?)
                    """)
                    .params(org.value(), Ids.next(), kind.subject(), record, picture, Timestamp.from(at))
                    .update();
        }
    }

    /** What a photo belonged to. */
    record Dropped(String kind, UUID record) {}

    /** Takes a photo that turned out to be none off its records. */
    List<Dropped> drop(OrgId org, UUID picture) {
        return jdbc.sql("""
                delete from attachment where org_id = ? and picture_id = ? returning record_kind, record_id
                """)
                .params(org.value(), picture)
                .query((row, index) -> new Dropped(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** A photo and the record it belongs to. */
    public record Photo(UUID record, UUID picture) {}

    /** The newest photos of all of these records, newest first. */
    public List<Photo> newest(OrgId org, Collection<UUID> records, int most) {
        return jdbc.sql("""
                select record_id, picture_id from attachment where org_id = ? and record_id = any(?)
                order by at desc, id desc limit ?
                """)
                .params(org.value(), records.toArray(UUID[]::new), most)
                .query((row, index) -> new Photo(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** How many photos each of the records has; those without are left out. */
    public Map<UUID, Integer> counts(OrgId org, Collection<UUID> records) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
                select record_id, count(*) from attachment where org_id = :org and record_id = any(:records)
                group by record_id
                """)
                .param("org", org.value())
                .param("records", records.toArray(UUID[]::new))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return counts;
    }
}
