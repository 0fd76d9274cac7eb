package io.salesbell.chat.command;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A typed date in the member's zone, with a time of day if one was said. */
public record Moment(LocalDate date, @Nullable LocalTime time) {}
