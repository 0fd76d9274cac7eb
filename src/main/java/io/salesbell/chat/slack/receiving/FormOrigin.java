package io.salesbell.chat.slack.receiving;

import org.jspecify.annotations.Nullable;

/**
 * What a form remembers while it is open: its command, the conversation it was asked for in, the version of its subject,
 * and the button it was opened by with that one's place, where it was a button.
 */
record FormOrigin(
        String command,
        String in,
        @Nullable Integer version,
        @Nullable Press press,
        @Nullable Place place) {
    FormOrigin(String command, String in) {
        this(command, in, null, null, null);
    }
}
