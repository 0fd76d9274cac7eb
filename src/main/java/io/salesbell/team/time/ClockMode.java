package io.salesbell.team.time;

/** When a response clock runs. */
public enum ClockMode {
    /** 24 hours a day on working days; stands still on days off and on leave (Fri 15:00 + 24 h is Mon 15:00). */
    WORKING_DAYS,
    /** Always, on days off and on leave too. */
    AROUND_THE_CLOCK,
    /** Only within the working hours of working days; stands still on leave. */
    WORKING_HOURS
}
