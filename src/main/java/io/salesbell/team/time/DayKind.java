package io.salesbell.team.time;

/** What an exception makes of a day, whatever its weekday: a day off, or a (make-up) workday. */
public enum DayKind {
    OFF,
    WORK
}
