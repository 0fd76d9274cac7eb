package io.salesbell.record;

import io.salesbell.commit.Apart;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/**
 * Hands out short numbers from blocks taken per organization and kind: unique, never reused, gaps allowed. A block that
 * was used up quickly is followed by a larger one.
 */
@Service
public class ShortNumbers {
    private static final int SMALLEST_BLOCK = 20;
    private static final int LARGEST_BLOCK = 320;
    private static final long BUSY_NANOS = Duration.ofSeconds(10).toNanos();

    private static final String TAKE = """
            insert into number_block (org_id, kind, next_number) values (?, ?, 1 + ?)
            on conflict (org_id, kind) do update set next_number = number_block.next_number + ?
            returning next_number - ?
            """;

    private final Apart apart;
    private final Map<String, Block> blocks = new ConcurrentHashMap<>();

    ShortNumbers(Apart apart) {
        this.apart = apart;
    }

    public RecordRef next(OrgId org, RecordKind kind) {
        Block block = blocks.computeIfAbsent(org + kind.letter(), key -> new Block());
        return new RecordRef(kind, block.next(org, kind));
    }

    private long take(OrgId org, RecordKind kind, int size) {
        return apart.number(TAKE, List.of(org.value(), kind.letter(), size, size, size));
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
                next = take(org, kind, size);
                end = next + size;
                takenAt = now;
            }
            return next++;
        }
    }
}
