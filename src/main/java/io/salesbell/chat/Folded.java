package io.salesbell.chat;

import io.salesbell.chat.command.TextFolding;

/** Text as it is compared: cleaned, in plain width, lower case and simplified characters; never shown. */
public final class Folded {
    private Folded() {}

    /** Keeps the length: one code unit in, one out, so that positions map back. */
    public static String of(String raw) {
        return TextFolding.foldForMatching(raw);
    }

    /** Without control, direction and zero-width characters; the length may change. */
    public static String clean(String raw) {
        return TextFolding.clean(raw);
    }
}
