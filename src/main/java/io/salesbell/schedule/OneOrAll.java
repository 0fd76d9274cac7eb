package io.salesbell.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what is due in one transaction; when that fails, each one's alone. Whose work fails then is left alone for a while,
 * and holds up nobody.
 *
 * @param <T> a piece of work
 */
public final class OneOrAll<T> {
    private static final Logger log = LoggerFactory.getLogger(OneOrAll.class);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final TransactionTemplate transaction;
    private final Work<T> work;
    private final Map<UUID, Instant> left = new ConcurrentHashMap<>();

    public OneOrAll(TransactionTemplate transaction, Work<T> work) {
        this.transaction = transaction;
        this.work = work;
    }

    /**
     * What falls due: whose it is, how it is claimed, and how all that one has due is done.
     *
     * @param <T> a piece of work
     */
    public interface Work<T> {
        UUID whose(T piece);

        Optional<Instant> nextDue(Set<UUID> except);

        List<T> claim(Instant now, int limit, Set<UUID> except);

        void take(List<T> ofOne, Instant now);
    }

    /** The earliest instant at which something is due or tried again. */
    public Optional<Instant> nextDue() {
        return Stream.concat(work.nextDue(Set.copyOf(left.keySet())).stream(), left.values().stream())
                .min(Instant::compareTo);
    }

    /** Does at most so many pieces, as a {@link Sweep} does. */
    public int run(Instant now, int limit) {
        left.values().removeIf(until -> !until.isAfter(now));
        try {
            return Objects.requireNonNull(transaction.execute(status -> all(now, limit)));
        } catch (RuntimeException failure) {
            log.warn(
                    "{} due failed together, each is done alone",
                    work.getClass().getSimpleName(),
                    failure);
            return apart(now, limit);
        }
    }

    private int all(Instant now, int limit) {
        List<T> due = work.claim(now, limit, Set.copyOf(left.keySet()));
        byOne(due).values().forEach(pieces -> work.take(pieces, now));
        return due.size();
    }

    private int apart(Instant now, int limit) {
        int done = 0;
        int some;
        do {
            some = first(now, limit);
            done += some;
        } while (some > 0 && done < limit);
        return done;
    }

    private int first(Instant now, int limit) {
        AtomicReference<@Nullable List<T>> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status ->
                    byOne(work.claim(now, limit, Set.copyOf(left.keySet()))).values().stream()
                            .findFirst()
                            .ifPresent(pieces -> {
                                taken.set(pieces);
                                work.take(pieces, now);
                            }));
        } catch (RuntimeException failure) {
            List<T> pieces = taken.get();
            if (pieces == null) {
                throw failure;
            }
            UUID whose = work.whose(pieces.get(0));
            log.error("what is due of {} failed, again later", whose, failure);
            left.put(whose, now.plus(AFTER_FAILURE));
        }
        List<T> pieces = taken.get();
        return pieces == null ? 0 : pieces.size();
    }

    private Map<UUID, List<T>> byOne(List<T> due) {
        return due.stream().collect(Collectors.groupingBy(work::whose, LinkedHashMap::new, Collectors.toList()));
    }
}
