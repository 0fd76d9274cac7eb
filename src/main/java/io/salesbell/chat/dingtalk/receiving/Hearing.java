package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.schedule.Background;
import io.salesbell.schedule.WallClock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/**
 * Hears robot messages of either mode so that nobody is left without a word: what can't be kept is tried again here for
 * some minutes, whoever waits longer than usual is told so, and so is whoever waited in vain. None of that needs the database.
 */
@Component
@WhenDingTalkIsOn
public class Hearing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Hearing.class);
    private static final int ROOM = 2000;
    private static final long ROUND_MILLIS = 500;
    private static final long STOPPING_MILLIS = 1500;

    private final Reception reception;
    private final LateNotes late;
    private final GivenUp givenUp;
    private final Patience patience;
    private final Usage usage;
    private final DingTalkSettings settings;
    private final WallClock clock;
    private final Held held = new Held(ROOM);
    private volatile boolean stopping;
    private final List<Background> rounds = List.of(
            new Background("dingtalk messages again", () -> round(this::tryAgain)),
            new Background("dingtalk late notes", () -> round(this::tell)));

    Hearing(
            Reception reception,
            LateNotes late,
            GivenUp givenUp,
            Usage usage,
            DingTalkSettings settings,
            WallClock clock) {
        this.reception = reception;
        this.late = late;
        this.givenUp = givenUp;
        this.patience = new Patience(held, late, givenUp);
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
        if (said.id().isEmpty() || givenUp.isOwn(said.id())) {
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
            return switch (givenUp.of(one.said(), one.since())) {
                case GIVEN_UP -> Reception.Outcome.REFUSED;
                case OPEN -> Reception.Outcome.LATE;
                case TO_BE_DONE -> one.heard(() -> reception.hear(one.body())).outcome();
            };
        } catch (RuntimeException failed) {
            log.warn("a message was not kept and is tried again: {}", failed.toString());
            return Reception.Outcome.LATE;
        }
    }

    private static void round(Runnable work) throws InterruptedException {
        Thread.sleep(ROUND_MILLIS);
        work.run();
    }

    /** Until one is late once more: the next waits for the next round. Before it, the other servers are told what was given up. */
    private void tryAgain() {
        try {
            givenUp.write();
        } catch (DataAccessException | TransactionException away) {
            log.debug("what was given up is not written down yet", away);
            return;
        }
        for (Pending one : held.inOrder()) {
            if (attempt(one)) {
                return;
            }
        }
    }

    private void tell() {
        patience.tell(clock.instant());
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
        if (!settings.isStream()) {
            patience.giveUpAll(clock.instant());
        }
        held.inOrder().forEach(one -> one.ends(Reception.Outcome.LATE));
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
