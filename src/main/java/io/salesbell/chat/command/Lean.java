package io.salesbell.chat.command;

/** Which way a date without year, month or week points: back for a record, ahead for a reminder; today fits both. */
public enum Lean {
    PAST,
    FUTURE
}
