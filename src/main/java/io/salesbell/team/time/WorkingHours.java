package io.salesbell.team.time;

import java.time.LocalTime;

/** A stretch of working time within one day, the end exclusive; an end of 00:00 is the end of that day. */
public record WorkingHours(LocalTime start, LocalTime end) {
    public WorkingHours {
        if (!end.equals(LocalTime.MIDNIGHT) && !start.isBefore(end)) {
            throw new IllegalArgumentException("working hours end before they start: " + start + " to " + end);
        }
    }

    boolean endsBy(LocalTime time) {
        return !end.equals(LocalTime.MIDNIGHT) && !end.isAfter(time);
    }
}
