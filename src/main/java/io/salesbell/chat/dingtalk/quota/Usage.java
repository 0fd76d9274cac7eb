package io.salesbell.chat.dingtalk.quota;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.Chore;
import io.salesbell.schedule.WallClock;
import jakarta.annotation.PreDestroy;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/** Counts what DingTalk bills: calls that it took or may have taken, and pushes. Counted in memory and written down every few seconds, and at a stop. */
@Service
@WhenDingTalkIsOn
public class Usage implements Chore {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final Logger log = LoggerFactory.getLogger(Usage.class);
    private static final long EVERY_SECONDS = 3;

    private final JdbcClient jdbc;
    private final Corps corps;
    private final WallClock clock;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong pushes = new AtomicLong();
    private final AtomicLong writtenAt = new AtomicLong();
    private volatile @Nullable Instant refusedAt;

    Usage(JdbcClient jdbc, Corps corps, WallClock clock) {
        this.jdbc = jdbc;
        this.corps = corps;
        this.clock = clock;
    }

    /** What a month has used so far, and since when it is counted at all. */
    public record Used(long calls, long pushes, Instant since) {}

    /** A call was made that is billed. */
    public void called() {
        calls.incrementAndGet();
    }

    /** A call was refused because the month's are used up. */
    public void refused() {
        refusedAt = clock.instant();
    }

    /** When a call was refused for that the last time. */
    Optional<Instant> refusedAt() {
        return Optional.ofNullable(refusedAt);
    }

    /** Something was pushed to the bot. */
    public void pushed() {
        pushes.incrementAndGet();
    }

    /** This month's use, with what was counted here and not written down yet. */
    public Used used(Corp corp) {
        write();
        return jdbc.sql("""
                select coalesce(u.calls, 0), coalesce(u.pushes, 0), c.since from dingtalk_corp c
                left join dingtalk_usage u on u.org_id = c.org_id and u.month = ? where c.org_id = ? limit 1
                """)
                .params(Date.valueOf(month()), corp.org().value())
                .query((row, index) -> new Used(
                        row.getLong(1), row.getLong(2), row.getTimestamp(3).toInstant()))
                .optional()
                .orElse(new Used(0, 0, clock.instant()));
    }

    /** Writes down what was counted since the last time, once it is known whose it is. */
    public void write() {
        if (calls.get() == 0 && pushes.get() == 0) {
            return;
        }
        corps.own().ifPresent(corp -> {
            long newCalls = calls.getAndSet(0);
            long newPushes = pushes.getAndSet(0);
            try {
                write(corp, newCalls, newPushes);
            } catch (DataAccessException away) {
                calls.addAndGet(newCalls);
                pushes.addAndGet(newPushes);
                throw away;
            }
        });
    }

    private void write(Corp corp, long newCalls, long newPushes) {
        jdbc.sql("""
                    insert into dingtalk_usage (org_id, month, calls, pushes) values (?, ?, ?, ?)
                    on conflict (org_id, month) do update set calls = dingtalk_usage.calls + excluded.calls,
                        pushes = dingtalk_usage.pushes + excluded.pushes
                    """)
                .params(corp.org().value(), Date.valueOf(month()), newCalls, newPushes)
                .update();
    }

    /** What a killed process had counted since is lost: a few seconds' use. */
    @Override
    public void look() {
        long now = clock.instant().getEpochSecond();
        if (now - writtenAt.get() >= EVERY_SECONDS) {
            writtenAt.set(now);
            write();
        }
    }

    @PreDestroy
    void stop() {
        try {
            write();
        } catch (DataAccessException | TransactionException away) {
            log.warn("{} calls and {} pushes were not written down: {}", calls, pushes, away.getMessage());
        }
    }

    private LocalDate month() {
        return LocalDate.ofInstant(clock.instant(), CHINA).withDayOfMonth(1);
    }
}
