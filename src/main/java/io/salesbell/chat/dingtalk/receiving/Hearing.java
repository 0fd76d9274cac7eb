package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.schedule.Background;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Hears robot messages of either mode so that nobody is left without a word: what can't be kept is tried again here for
 * some minutes, whoever waits longer than usual is told so, and so is whoever waited in vain. None of that needs the database.
 */
@Component
@WhenDingTalkIsOn
public class Hearing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Hearing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration MOST = Duration.ofMinutes(3);
    /** A message of which its sender was told that it is given up is not done when it comes once more. */
    private static final Duration REMEMBERED = Duration.ofMinutes(30);

    private static final int ROOM = 2000;
    private static final long ROUND_MILLIS = 500;
    private static final long STOPPING_MILLIS = 1500;

    private final Reception reception;
    private final LateNotes late;
    private final Usage usage;
    private final DingTalkSettings settings;
    private final WallClock clock;
    private final Held held = new Held(ROOM);
    private volatile boolean stopping;
    private final List<Background> rounds = List.of(
            new Background("dingtalk messages again", () -> round(this::tryAgain)),
            new Background("dingtalk late notes", () -> round(this::tell)));

    Hearing(Reception reception, LateNotes late, Usage usage, DingTalkSettings settings, WallClock clock) {
        this.reception = reception;
        this.late = late;
        this.usage = usage;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Does what the message asks for, in a thread of {@code by}; {@code end} hears once what became of it, maybe minutes later,
     * or at once that there is no room for it.
     */
    public void hear(JsonNode body, Executor by, Consumer<Reception.Outcome> end) {
        usage.pushed();
        RobotMessage said = RobotMessage.of(body);
        if (said.id().isEmpty() || held.isGivenUp(said.id())) {
            end.accept(Reception.Outcome.REFUSED);
            return;
        }
        Optional<Pending> one = stopping ? Optional.empty() : held.take(body, said, end, clock.instant());
        if (one.isEmpty()) {
            log.warn("there is no room for the message {}", said.id());
            end.accept(Reception.Outcome.LATE);
            return;
        }
        try {
            by.execute(() -> attempt(one.get()));
        } catch (RejectedExecutionException busy) {
            log.warn("the message {} waits for the next round", said.id());
        }
    }

    /** Does it where it may be done now, and then what its sender said after it. Whether one of them is late once more. */
    private boolean attempt(Pending first) {
        Optional<Pending> next = Optional.of(first);
        while (next.isPresent()) {
            Pending one = next.get();
            if (!held.isNext(one) || !one.begins(clock.instant())) {
                return false;
            }
            Reception.Outcome outcome = outcome(one);
            if (outcome == Reception.Outcome.LATE) {
                one.left(clock.instant());
                return true;
            }
            held.remove(one);
            one.ends(outcome);
            next = held.inOrder().stream().filter(one::isWith).findFirst();
        }
        return false;
    }

    private Reception.Outcome outcome(Pending one) {
        try {
            return one.heard(() -> reception.hear(one.body())).outcome();
        } catch (RuntimeException failed) {
            log.warn("a message was not kept and is tried again: {}", failed.toString());
            return Reception.Outcome.LATE;
        }
    }

    private static void round(Runnable work) throws InterruptedException {
        Thread.sleep(ROUND_MILLIS);
        work.run();
    }

    /** Until one is late once more: the next waits for the next round. */
    private void tryAgain() {
        for (Pending one : held.inOrder()) {
            if (attempt(one)) {
                return;
            }
        }
    }

    /** Once a person and conversation, until nothing of theirs there waits any more. */
    private void tell() {
        Instant now = clock.instant();
        List<Pending> waiting = held.inOrder();
        for (Pending one : waiting) {
            if (one.isGivenUp(now, MOST)) {
                giveUp(one, waiting);
            } else if (one.isToBeTold(now, PATIENCE) && waiting.stream().noneMatch(other -> other.toldFor(one))) {
                late.stillTrying(one.said());
            }
        }
        held.forget(now.minus(REMEMBERED));
    }

    /** With what the same person said there after it, of which nothing was done either. */
    private void giveUp(Pending one, List<Pending> waiting) {
        Instant now = clock.instant();
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
            held.giveUp(given, now);
            given.ends(Reception.Outcome.LATE);
        });
    }

    @Override
    public void start() {
        stopping = false;
        rounds.forEach(Background::start);
    }

    /** What is held here and does not come again by itself, its sender has to say again. */
    @Override
    public void stop() {
        stopping = true;
        Background.stop(rounds, () -> rounds.forEach(Background::interrupt));
        end();
        try {
            late.finish(STOPPING_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        Instant now = clock.instant();
        List<Pending> waiting = held.inOrder();
        for (Pending one : waiting) {
            if (!settings.isStream() && one.isGivenUp(now, Duration.ZERO)) {
                giveUp(one, waiting);
            }
            one.ends(Reception.Outcome.LATE);
        }
        held.clear();
    }

    /** After the web server, whose last requests may still be held here. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 3072;
    }

    @Override
    public boolean isRunning() {
        return rounds.get(0).isRunning();
    }
}
