package io.salesbell.team.time;

import java.time.LocalDate;

/** A leave of whole local days, both ends included. */
public record Absence(LocalDate from, LocalDate to) {
    public Absence {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("absence ends before it starts: " + from + " to " + to);
        }
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
