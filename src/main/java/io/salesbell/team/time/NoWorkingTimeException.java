package io.salesbell.team.time;

/** A calendar or a leave leaves no working time within reach, so that the moment asked for does not exist. */
public class NoWorkingTimeException extends RuntimeException {
    public NoWorkingTimeException(String message) {
        super(message);
    }
}
