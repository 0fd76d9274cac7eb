package io.salesbell.chat.command;

import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.UserMistake;

/** A record of a day that is still to come: nothing is kept, and where it is a visit a reminder is offered. */
final class VisitToCome extends UserMistake {
    private static final long serialVersionUID = 1L;

    private final String line;

    VisitToCome(String day, CommandSpec spec, String line) {
        super("chat.parse.to-come", day, LineParser.example(spec));
        this.line = line;
    }

    /** The line that plans it. */
    String line() {
        return line;
    }
}
