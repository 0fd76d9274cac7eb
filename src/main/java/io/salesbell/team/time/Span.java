package io.salesbell.team.time;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time, the end exclusive; empty when it ends where it starts. */
record Span(Instant from, Instant to) {
    boolean includes(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    Span startingAt(Instant earliest) {
        return from.isBefore(earliest) ? new Span(earliest, latest(earliest, to)) : this;
    }

    Span endingAt(Instant last) {
        return to.isAfter(last) ? new Span(from, latest(from, last)) : this;
    }

    boolean isEmpty() {
        return !from.isBefore(to);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
