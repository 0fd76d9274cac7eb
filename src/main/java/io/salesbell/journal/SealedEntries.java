package io.salesbell.journal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The sealed entries as followers read them. */
@Component
class SealedEntries {
    private static final String SELECT = """
            select org_id, id, seq, at, member_id, source, kind, subject_kind, subject_id, payload
            from journal_entry where\s""";
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SealedEntries(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Those of the kinds after the one and up to the other; imported ones are left out. */
    List<Entry> between(long after, long upTo, Set<String> kinds) {
        return jdbc.sql(SELECT + "seq > ? and seq <= ? and kind = any(?) and source <> 'import' order by seq")
                .params(after, upTo, kinds.toArray(String[]::new))
                .query(this::read)
                .list();
    }

    Optional<Entry> find(OrgId org, UUID id) {
        return jdbc.sql(SELECT + "org_id = ? and id = ? and seq is not null")
                .params(org.value(), id)
                .query(this::read)
                .optional();
    }

    private Entry read(ResultSet row, int index) throws SQLException {
        String payload = row.getString("payload");
        UUID member = row.getObject("member_id", UUID.class);
        return new Entry(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                member == null ? null : new MemberId(member),
                row.getString("source"),
                row.getString("kind"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                payload == null ? new HashMap<>() : json.readValue(payload, PAYLOAD));
    }
}
