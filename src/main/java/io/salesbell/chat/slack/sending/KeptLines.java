package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Command lines too long for a button; the same line is kept once. */
@Repository
@WhenSlackIsOn
public class KeptLines {
    private final JdbcClient jdbc;

    KeptLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public String keep(OrgId org, String line) {
        UUID id = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into slack_line (org_id, id, line) values (?, ?, ?) on conflict do nothing")
                .params(org.value(), id, line)
                .update();
        return id.toString();
    }

    public Optional<String> find(OrgId org, String id) {
        return jdbc.sql("select line from slack_line where org_id = ? and cast(id as text) = ?")
                .params(org.value(), id)
                .query(String.class)
                .optional();
    }
}
