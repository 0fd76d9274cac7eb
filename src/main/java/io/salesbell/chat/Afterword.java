package io.salesbell.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said below the answers when every line of a message is of one command: a summary of pasted leads. */
public interface Afterword {

    /** The command whose lines it sums up, by name. */
    String command();

    /** One reply more, below those to the lines; empty when they say enough. */
    Optional<Reply> after(Speaker speaker, Instant sentAt, List<Reply> replies);
}
