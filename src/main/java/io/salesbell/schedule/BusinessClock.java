package io.salesbell.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The time the business lives in: the wall clock plus an offset that only the console moves, forward, and that is kept
 * in the database. Signatures, leases and back-off use the wall clock instead.
 */
public class BusinessClock extends Clock {
    private final Clock wall;
    private final JdbcClient jdbc;
    private final AtomicLong offsetMillis = new AtomicLong();
    private volatile @Nullable Replay replay;

    /** The moment that one thread takes for now. */
    private record Replay(Thread thread, Instant now) {}

    BusinessClock(Clock wall, JdbcClient jdbc) {
        this.wall = wall;
        this.jdbc = jdbc;
        reload();
    }

    /** Reads the stored offset; another process may have moved it. */
    public final void reload() {
        jdbc.sql("select offset_millis from business_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(offsetMillis::set);
    }

    /** Moves the clock so that it shows the instant now; it goes on from there. */
    public void set(Instant now) {
        long millis = Duration.between(wall.instant(), now).toMillis();
        jdbc.sql("""
                insert into business_clock (id, offset_millis) values (1, :offset)
                on conflict (id) do update set offset_millis = excluded.offset_millis
                """).param("offset", millis).update();
        offsetMillis.set(millis);
    }

    /**
     * Does the work while the calling thread alone reads that instant from the clock, so that history can be told as of
     * then; nothing is stored and everybody else's time goes on. One thread at a time.
     */
    public <T> T at(Instant then, Supplier<T> work) {
        replay = new Replay(Thread.currentThread(), then);
        try {
            return work.get();
        } finally {
            replay = null;
        }
    }

    @Override
    public Instant instant() {
        Replay replaying = replay;
        if (replaying != null && replaying.thread() == Thread.currentThread()) {
            return replaying.now();
        }
        return wall.instant().plusMillis(offsetMillis.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        InstantSource now = () -> instant();
        return now.withZone(zone);
    }
}
