package io.salesbell.chat.dingtalk.receiving;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever waits longer than usual, and whoever waited in vain; none of it needs the database. */
final class Patience {
    private static final Logger log = LoggerFactory.getLogger(Patience.class);
    private static final Duration SHORT = Duration.ofSeconds(8);
    private static final Duration MOST = Duration.ofMinutes(3);

    private final Held held;
    private final LateNotes late;
    private final GivenUp givenUp;

    Patience(Held held, LateNotes late, GivenUp givenUp) {
        this.held = held;
        this.late = late;
        this.givenUp = givenUp;
    }

    /** Once a person and conversation, until nothing of theirs there waits any more. */
    void tell(Instant now) {
        List<Pending> waiting = held.inOrder();
        for (Pending one : waiting) {
            if (one.isGivenUp(now, MOST)) {
                giveUp(one, waiting, now);
            } else if (one.isToBeTold(now, SHORT) && waiting.stream().noneMatch(other -> other.toldFor(one))) {
                late.stillTrying(one.said());
            }
        }
    }

    /** Gives up everything that waits, of which nothing comes again by itself. */
    void giveUpAll(Instant now) {
        List<Pending> waiting = held.inOrder();
        for (Pending one : waiting) {
            if (one.isGivenUp(now, Duration.ZERO)) {
                giveUp(one, waiting, now);
            }
        }
    }

    /** With what the same person said there after it, of which nothing was done either. */
    private void giveUp(Pending one, List<Pending> waiting, Instant now) {
        List<Pending> after = waiting.stream()
                .filter(other -> other != one && other.isWith(one) && other.answer() == null)
                .filter(other -> other.isGivenUp(now, Duration.ZERO))
                .toList();
        log.error(
                "the message {} and {} behind it were not kept; their sender is told",
                one.said().id(),
                after.size());
        late.givenUp(one.said(), one.answer(), after.size());
        Stream.concat(Stream.of(one), after.stream()).forEach(given -> {
            givenUp.add(given.said().id());
            held.remove(given);
            given.ends(Reception.Outcome.LATE);
        });
    }
}
