package io.salesbell.record;

import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands out short numbers from blocks taken per organization and kind: unique, never reused, gaps allowed. A block that
 * was used up quickly is followed by a larger one.
 */
@Service
public class ShortNumbers {
    private static final int SMALLEST_BLOCK = 20;
    private static final int LARGEST_BLOCK = 320;
    private static final long BUSY_NANOS = Duration.ofSeconds(10).toNanos();

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    ShortNumbers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public RecordRef next(OrgId org, RecordKind kind) {
        Block block = blocks.computeIfAbsent(org + kind.letter(), key -> new Block());
        return new RecordRef(kind, block.next(org, kind));
    }

    private Long take(OrgId org, RecordKind kind, int size) {
        return jdbc.sql("""
                insert into number_block (org_id, kind, next_number) values (:org, :kind, 1 + :size)
                on conflict (org_id, kind) do update set next_number = number_block.next_number + :size
                returning next_number - :size
                """)
                .param("org", org.value())
                .param("kind", kind.letter())
                .param("size", size)
                .query(Long.class)
                .single();
    }

    private final class Block {
        private long next;
        private long end;
        private int size = SMALLEST_BLOCK;
        private long takenAt = System.nanoTime() - BUSY_NANOS;

        private synchronized long next(OrgId org, RecordKind kind) {
            if (next == end) {
                long now = System.nanoTime();
                size = now - takenAt < BUSY_NANOS ? Math.min(size * 2, LARGEST_BLOCK) : SMALLEST_BLOCK;
                next = ownTransaction.execute(status -> take(org, kind, size));
                end = next + size;
                takenAt = now;
            }
            return next++;
        }
    }
}
