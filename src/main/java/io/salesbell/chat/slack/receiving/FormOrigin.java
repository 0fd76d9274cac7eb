package io.salesbell.chat.slack.receiving;

import org.jspecify.annotations.Nullable;

/**
 * What a form remembers while it is open: its command, the conversation it was asked for in, the version and the button
 * it was opened by, where it was a button.
 */
record FormOrigin(
        String command,
        String in,
        @Nullable Integer version,
        @Nullable String message,
        @Nullable String block,
        @Nullable String label) {
    FormOrigin(String command, String in) {
        this(command, in, null, null, null, null);
    }
}
