package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A message from when it is heard until it is known what became of it. */
final class Pending {
    private static final long LONGEST_PAUSE_SECONDS = 30;

    private final JsonNode body;
    private final RobotMessage said;
    private final long order;
    private final Instant since;
    private final List<Consumer<Reception.Outcome>> waiting = new ArrayList<>();
    private @Nullable Heard heard;
    private boolean underWay;
    private boolean told;
    private boolean over;
    private boolean known;
    private int tries;
    private Instant next;

    Pending(JsonNode body, RobotMessage said, long order, Instant since) {
        this.order = order;
        this.body = body;
        this.said = said;
        this.since = since;
        this.next = since;
    }

    JsonNode body() {
        return body;
    }

    RobotMessage said() {
        return said;
    }

    /** When it came here. */
    Instant since() {
        return since;
    }

    long order() {
        return order;
    }

    /** Whether it is to be done before that one: said earlier by the same person, and not done yet. */
    synchronized boolean goesBefore(Pending later) {
        return order < later.order && !over && !known && isWith(later);
    }

    /** Whether the same person said both, and there. */
    boolean isWith(Pending other) {
        return said.sender().equals(other.said.sender()) && said.conversation().equals(other.said.conversation());
    }

    /** As far as it was answered before the answer could not be kept; null for not at all. */
    synchronized @Nullable Answer answer() {
        return heard == null ? null : heard.answer();
    }

    /** Whether it may be tried now; nobody else tries it until it was {@link #left}. */
    synchronized boolean begins(Instant now) {
        if (underWay || over || now.isBefore(next)) {
            return false;
        }
        underWay = true;
        return true;
    }

    /** Has it heard, or what is left of it where it was answered already; only while it is under way. */
    Heard heard(Supplier<Heard> first) {
        Supplier<Heard> rest;
        synchronized (this) {
            rest = heard == null ? null : heard.rest();
        }
        Heard now = rest == null ? first.get() : rest.get();
        synchronized (this) {
            heard = now;
        }
        return now;
    }

    /** It was tried in vain; the next try waits, longer each time. */
    synchronized void left(Instant now) {
        underWay = false;
        tries++;
        next = now.plusSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(tries, 10)));
    }

    /** Whoever brought the message hears what becomes of it; one that comes again is tried at once. */
    synchronized void tells(Consumer<Reception.Outcome> end) {
        waiting.add(end);
        next = since;
    }

    /** It is known what became of it. */
    void ends(Reception.Outcome outcome) {
        List<Consumer<Reception.Outcome>> all;
        synchronized (this) {
            known = true;
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(end -> end.accept(outcome));
    }

    /** Whether it takes longer than that and nobody was told; they are then. */
    synchronized boolean isToBeTold(Instant now, Duration patience) {
        boolean due = !told && !over && !now.isBefore(since.plus(patience));
        told |= due;
        return due;
    }

    /** Whether its sender, who said the other one there as well, was told of it. */
    synchronized boolean toldFor(Pending other) {
        return other != this && told && !over && isWith(other);
    }

    /** Whether it was tried for that long in vain, and is given up with this. */
    synchronized boolean isGivenUp(Instant now, Duration most) {
        boolean due = !over && !known && !now.isBefore(since.plus(most));
        over |= due;
        return due;
    }
}
