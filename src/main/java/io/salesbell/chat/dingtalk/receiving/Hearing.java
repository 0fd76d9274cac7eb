package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.schedule.Background;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
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

    private static final int HELD = 2000;
    private static final long ROUND_MILLIS = 500;
    private static final long STOPPING_MILLIS = 1500;

    private final Reception reception;
    private final LateNote late;
    private final Usage usage;
    private final DingTalkSettings settings;
    private final WallClock clock;
    private final AtomicLong order = new AtomicLong();
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();
    private final List<Background> rounds = List.of(
            new Background("dingtalk messages again", () -> round(this::tryAgain)),
            new Background("dingtalk late notes", () -> round(this::tell)));

    Hearing(Reception reception, LateNote late, Usage usage, DingTalkSettings settings, WallClock clock) {
        this.reception = reception;
        this.late = late;
        this.usage = usage;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what the message asks for; {@code end} hears once what became of it, maybe minutes later. */
    public void hear(JsonNode body, Consumer<Reception.Outcome> end) {
        usage.pushed();
        RobotMessage said = RobotMessage.of(body);
        if (said.id().isEmpty()) {
            end.accept(Reception.Outcome.REFUSED);
            return;
        }
        Pending one = pending.computeIfAbsent(
                said.id(), id -> new Pending(body, said, order.incrementAndGet(), clock.instant()));
        if (one.isOver()) {
            end.accept(Reception.Outcome.REFUSED);
        } else if (!one.tells(end)) {
            // It ended this very moment: once more is answered as the first time.
            pending.remove(said.id(), one);
            hear(body, end);
        } else {
            attempt(one);
        }
    }

    /** What somebody said later may be about what they said before. */
    private boolean isNext(Pending one) {
        return pending.values().stream().noneMatch(other -> other.goesBefore(one));
    }

    /** Does it where it may be done now, and then what its sender said after it. Whether one of them is late once more. */
    private boolean attempt(Pending first) {
        Optional<Pending> next = Optional.of(first);
        while (next.isPresent()) {
            Pending one = next.get();
            if (!isNext(one) || !one.begins(clock.instant())) {
                return false;
            }
            Reception.Outcome outcome = outcome(one);
            if (outcome == Reception.Outcome.LATE && pending.size() <= HELD) {
                one.left(clock.instant());
                return true;
            }
            one.ends(outcome);
            pending.remove(one.said().id(), one);
            next = inOrder().stream().filter(one::isWith).findFirst();
        }
        return false;
    }

    private List<Pending> inOrder() {
        return pending.values().stream()
                .sorted(Comparator.comparingLong(Pending::order))
                .toList();
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
        for (Pending one : inOrder()) {
            if (attempt(one)) {
                return;
            }
        }
    }

    private void tell() {
        Instant now = clock.instant();
        for (Pending one : pending.values()) {
            if (one.isGivenUp(now, MOST)) {
                giveUp(one);
            } else if (one.isToBeTold(now, PATIENCE)) {
                late.stillTrying(one.said());
            }
        }
        pending.values().removeIf(one -> one.isOver() && one.isOlderThan(now, REMEMBERED));
    }

    private void giveUp(Pending one) {
        log.error("the message {} was not kept; its sender is told", one.said().id());
        late.givenUp(one.said(), one.answer());
        one.ends(Reception.Outcome.LATE);
    }

    @Override
    public void start() {
        rounds.forEach(Background::start);
    }

    /** What is held here and does not come again by itself, its sender has to say again. */
    @Override
    public void stop() {
        Background.stop(rounds, () -> rounds.forEach(Background::interrupt));
        Thread last = new Thread(this::end, "dingtalk last notes");
        last.setDaemon(true);
        last.start();
        try {
            last.join(STOPPING_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void end() {
        Instant now = clock.instant();
        for (Pending one : pending.values()) {
            if (!settings.isStream() && one.isGivenUp(now, Duration.ZERO)) {
                giveUp(one);
            }
            one.ends(Reception.Outcome.LATE);
        }
        pending.clear();
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
