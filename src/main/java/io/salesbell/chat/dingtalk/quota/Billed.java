package io.salesbell.chat.dingtalk.quota;

import java.util.Locale;

/** What DingTalk bills by the month: calls of its API, and messages that it pushes to the bot. */
public enum Billed {
    CALLS,
    PUSHES;

    /** Its name within the keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
