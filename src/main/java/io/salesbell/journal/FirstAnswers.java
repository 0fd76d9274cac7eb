package io.salesbell.journal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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

    /** What the member's newest message that changed something was answered, where it is no older than that. */
    public Optional<String> newest(OrgId org, MemberId member, Instant since) {
        return jdbc.queryForList("""
                select case when at > ? then answer end from journal_entry
                where org_id = ? and member_id = ? and source_key is not null and source <> 'import'
                order by id desc limit 1
                """, String.class, Timestamp.from(since), org.value(), member.value()).stream()
                .filter(Objects::nonNull)
                .findFirst();
    }
}
