package io.salesbell.chat.slack.rendering;

/** Keeps command lines that don't fit into a button. */
@FunctionalInterface
public interface LongLines {

    /** Keeps the line and gives the short name it is found by. */
    String keep(String line);
}
