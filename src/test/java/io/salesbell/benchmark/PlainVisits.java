package io.salesbell.benchmark;

import io.salesbell.shared.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The baseline: the same JSON in and out and the rows that a visit leaves, written without asking anything. */
@TestComponent
@RestController
class PlainVisits {
    private static final Timestamp AT = Timestamp.from(Instant.parse("2026-11-17T02:00:00Z"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 17);
    private static final byte[] HASH = new byte[32];

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    PlainVisits(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    record Line(String from, String conversation, String text, String id, UUID org, UUID member, UUID customer) {}

    record Message(UUID id, String author, String text, Instant at) {}

    record Said(UUID id, List<Message> replies) {}

    @PostMapping("/benchmark/plain")
    Said say(@RequestBody Line line) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID visit = Ids.next();
            visit(line, visit);
            String reply = "Logged " + line.text();
            journal(line, visit, reply);
            UUID said = Ids.next();
            UUID answer = Ids.next();
            messages(line, said, answer, reply);
            return new Said(said, List.of(new Message(answer, "bot", reply, AT.toInstant())));
        }));
    }

    private void visit(Line line, UUID visit) {
        jdbc.update("""
                insert into visit (org_id, id, number, customer_id, member_id, note, next_step, tags, backdated,
                    occurred_at, occurred_on, zone, source, typed, version)
                values (?, ?, nextval('benchmark_number'), ?, ?, 'demo went well', 'call', '{}', false, ?, ?,
                    'Asia/Shanghai', 'console', ?, 0)
                """, line.org(), visit, line.customer(), line.member(), AT, DAY, line.text());
    }

    private void journal(Line line, UUID visit, String reply) {
        UUID entry = Ids.next();
        jdbc.update(
                """
                insert into journal_entry (org_id, id, at, member_id, source, kind, subject_kind, subject_id, payload,
                    salt, content_hash, source_key, line, answer)
                values (?, ?, ?, ?, 'console', 'benchmark', 'visit', ?, ?, ?, ?, ?, 0, ?)
                """,
                line.org(),
                entry,
                AT,
                line.member(),
                visit,
                "{\"typed\":\"" + line.text() + "\"}",
                HASH,
                "0".repeat(64),
                "plain:" + line.id(),
                reply);
        jdbc.update(
                "update journal_entry set seq = nextval('benchmark_seq'), link_hash = ? where org_id = ? and id = ?",
                HASH,
                line.org(),
                entry);
    }

    private void messages(Line line, UUID said, UUID answer, String reply) {
        String conversation = "plain:" + line.from();
        jdbc.batchUpdate(
                """
                insert into console_message (org_id, id, conversation, revision, first_revision, at, author, content,
                    source_key)
                select ?, ?, ?, revision, revision, ?, ?, ?, ? from nextval('console_revision') as revision
                """,
                List.of(
                        new Object[] {line.org(), said, conversation, AT, line.from(), line.text(), "plain:" + line.id()
                        },
                        new Object[] {line.org(), answer, conversation, AT, "bot", reply, "plain-reply:" + line.id()}));
    }

    /** What the plain rows count by; journal numbers below zero are beyond the followers. */
    static final Map<String, String> SEQUENCES = Map.of(
            "benchmark_number", "start 1000000000",
            "benchmark_seq", "minvalue -1000000000000 start -1000000000000");
}
