package io.salesbell.journal;

import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What messages that changed something were answered when they were first heard, for when they come again. */
@Service
public class FirstAnswers {
    private final JdbcTemplate jdbc;

    FirstAnswers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The answer given when this line was first heard; empty when it never was or was answered without a change. */
    public Optional<String> to(OrgId org, String sourceKey, int line) {
        return jdbc
                .query(
                        "select coalesce(answer, '') from journal_entry where org_id = ? and source_key = ? and line = ?",
                        (row, index) -> row.getString(1),
                        org.value(),
                        sourceKey,
                        line)
                .stream()
                .findFirst();
    }

    /** The answers to all lines of the message that changed something, in the lines' order. */
    public List<String> toAll(OrgId org, String sourceKey) {
        return jdbc.queryForList(
                "select answer from journal_entry where org_id = ? and source_key = ? and answer is not null order by line",
                String.class,
                org.value(),
                sourceKey);
    }
}
