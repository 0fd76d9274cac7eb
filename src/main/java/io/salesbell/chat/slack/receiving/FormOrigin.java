package io.salesbell.chat.slack.receiving;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form remembers while it is open: its command, the conversation it was asked for in, the version of its subject,
 * the button it was opened by with that one's place, where it was a button, Slack's ids of the photos of the message it
 * was opened on or that were put into it before it asked back, and how often it has.
 */
record FormOrigin(
        String command,
        String in,
        @Nullable Integer version,
        @Nullable Press press,
        @Nullable Place place,
        @Nullable List<String> files,
        @Nullable Integer asked) {
    FormOrigin(String command, String in) {
        this(command, in, null, null, null);
    }

    FormOrigin(String command, String in, @Nullable Integer version, @Nullable Press press, @Nullable Place place) {
        this(command, in, version, press, place, null, null);
    }

    /** The same form, opened by that button. */
    FormOrigin openedBy(Press button, Place where) {
        return new FormOrigin(command, in, version, button, where, files, asked);
    }

    /** The same form with photos that it need not ask for. */
    FormOrigin with(List<String> photos) {
        return new FormOrigin(command, in, version, press, place, photos, asked);
    }

    /** The same form once it has asked back: what moved on meanwhile has been said. */
    FormOrigin asked(List<String> photos) {
        return new FormOrigin(command, in, null, press, place, photos, times() + 1);
    }

    /** How often the form has asked back so far: each time it is a form of its own. */
    int times() {
        return asked == null ? 0 : asked;
    }

    /** The form of another command in this one's place. */
    FormOrigin becoming(String other, @Nullable Integer subjectVersion) {
        return new FormOrigin(other, in, subjectVersion, press, place, files, times() + 1);
    }
}
