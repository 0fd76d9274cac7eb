package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as they were shown that Slack won't send along with a press. They are written many at once and after the
 * answer, which waits for none: one that is lost in a crash is not rewritten, that is all.
 */
@Repository
@WhenSlackIsOn
public class ShownMessages {
    private static final Logger log = LoggerFactory.getLogger(ShownMessages.class);
    private static final int MOST_WAITING = 5000;
    private static final int MOST_AT_ONCE = 200;
    private static final long LINGER_MILLIS = 100;
    private static final long LAST_MILLIS = 1000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WallClock clock;
    private final Map<Key, Shown> waiting = new ConcurrentHashMap<>();
    private final AtomicBoolean writing = new AtomicBoolean();
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "slack shown messages");
        thread.setDaemon(true);
        return thread;
    });

    ShownMessages(JdbcClient jdbc, JsonMapper json, WallClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    private record Key(OrgId org, UUID message) {}

    /** A message's text and blocks as Slack was given them. */
    public record Shown(String text, JsonNode blocks) {}

    /** Keeps the message as it was shown last. */
    public void keep(OrgId org, UUID message, Shown shown) {
        if (waiting.size() < MOST_WAITING) {
            waiting.put(new Key(org, message), shown);
            writeBeside();
        }
    }

    /** Keeps the message where it has buttons, and gives it as it is to be shown: its rows name it. */
    public SlackMessage keep(OrgId org, UUID id, SlackMessage message) {
        if (!message.hasButtons()) {
            return message;
        }
        SlackMessage marked = message.marked(id);
        keep(org, id, new Shown(marked.text(), json.valueToTree(marked.blocks())));
        return marked;
    }

    public Optional<Shown> find(OrgId org, UUID message) {
        return Optional.ofNullable(waiting.get(new Key(org, message))).or(() -> read(org, message));
    }

    private Optional<Shown> read(OrgId org, UUID message) {
        return jdbc.sql("select text, blocks from slack_shown where org_id = ? and id = ?")
                .params(org.value(), message)
                .query((row, index) -> new Shown(row.getString(1), json.readTree(row.getString(2))))
                .optional();
    }

    private void writeBeside() {
        if (!writer.isShutdown() && writing.compareAndSet(false, true)) {
            var unused = writer.schedule(this::writeAll, LINGER_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void writeAll() {
        try {
            while (!waiting.isEmpty()) {
                write(waiting.entrySet().stream().limit(MOST_AT_ONCE).toList());
            }
        } finally {
            writing.set(false);
        }
        if (!waiting.isEmpty()) {
            writeBeside();
        }
    }

    private void write(List<Map.Entry<Key, Shown>> some) {
        try {
            jdbc.sql("""
                    insert into slack_shown (org_id, id, text, blocks, shown_at)
                    select org_id, id, text, cast(blocks as jsonb), ?
                    from unnest(?, ?, ?, ?) as shown (org_id, id, text, blocks)
                    on conflict (org_id, id) do update set text = excluded.text, blocks = excluded.blocks,
                        shown_at = excluded.shown_at
                    """)
                    .params(
                            Timestamp.from(clock.instant()),
                            column(some, one -> one.getKey().org().value(), UUID[]::new),
                            column(some, one -> one.getKey().message(), UUID[]::new),
                            column(some, one -> one.getValue().text(), String[]::new),
                            column(some, one -> one.getValue().blocks().toString(), String[]::new))
                    .update();
        } catch (DataAccessException | TransactionException unkept) {
            log.warn("{} shown messages could not be kept: {}", some.size(), unkept.toString());
        } finally {
            some.forEach(one -> waiting.remove(one.getKey(), one.getValue()));
        }
    }

    private static <T> T[] column(
            List<Map.Entry<Key, Shown>> rows, Function<Map.Entry<Key, Shown>, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    /** What lingers is written first, which takes no longer than lingering. */
    @PreDestroy
    void stop() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LAST_MILLIS, TimeUnit.MILLISECONDS)) {
                log.warn("{} shown messages were not kept in time", waiting.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
