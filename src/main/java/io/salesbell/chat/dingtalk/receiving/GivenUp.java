package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.Sent;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Messages that their senders were told to send again: no server does them when they come once more. While the database is
 * away each server knows its own; what it gave up it writes down for the others as soon as it can.
 */
@Component
@WhenDingTalkIsOn
class GivenUp {
    private static final Duration REMEMBERED = Duration.ofMinutes(30);
    /** Sooner than this nobody gives a message up. */
    private static final Duration YOUNG = Duration.ofSeconds(150);
    /** Longer than it takes a message to come for the first time; DingTalk brings it once more after a minute. */
    private static final Duration FIRST_TIME = Duration.ofSeconds(30);
    /** What it takes another server to notice that the database is back, and to write down what it gave up. */
    private static final Duration SETTLING = Duration.ofSeconds(5);

    private final Corps corps;
    private final Sent sent;
    private final WallClock clock;
    private final Map<String, Instant> own = new ConcurrentHashMap<>();
    private final Set<String> unwritten = ConcurrentHashMap.newKeySet();
    private final Map<String, Instant> looked = new ConcurrentHashMap<>();

    GivenUp(Corps corps, Sent sent, WallClock clock) {
        this.corps = corps;
        this.sent = sent;
        this.clock = clock;
    }

    /** Whether a message is to be done. */
    enum Verdict {
        TO_BE_DONE,
        /** Nobody can tell yet. */
        OPEN,
        GIVEN_UP
    }

    void add(String message) {
        own.put(message, clock.instant());
        unwritten.add(message);
    }

    /** Whether this server gave it up. */
    boolean isOwn(String message) {
        return own.containsKey(message);
    }

    /** For the other servers; fails where the database is away. */
    void write() {
        Instant longAgo = clock.instant().minus(REMEMBERED);
        own.values().removeIf(at -> at.isBefore(longAgo));
        looked.values().removeIf(at -> at.isBefore(longAgo));
        if (unwritten.isEmpty()) {
            return;
        }
        corps.own()
                .ifPresent(corp -> unwritten.removeIf(message -> {
                    sent.giveUp(corp.org(), message);
                    return true;
                }));
    }

    /** Asks the database of what another server may have given up: of nothing that came here soon after it was said. */
    Verdict of(RobotMessage said, Instant heard) {
        Instant at = Instant.ofEpochMilli(said.createdAt());
        Instant now = clock.instant();
        boolean told = at.isAfter(now.minus(REMEMBERED)) && at.isBefore(now);
        if (!told || now.isBefore(at.plus(YOUNG)) || heard.isBefore(at.plus(FIRST_TIME))) {
            return Verdict.TO_BE_DONE;
        }
        Optional<Corp> corp = corps.own();
        if (corp.isPresent() && sent.isGivenUp(corp.get().org(), said.id())) {
            return Verdict.GIVEN_UP;
        }
        Instant first = looked.computeIfAbsent(said.id(), id -> now);
        return now.isBefore(first.plus(SETTLING)) ? Verdict.OPEN : Verdict.TO_BE_DONE;
    }
}
