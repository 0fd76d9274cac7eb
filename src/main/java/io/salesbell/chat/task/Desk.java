package io.salesbell.chat.task;

import java.util.Set;

/** Which of a platform's tasks somebody does: those of these kinds {@code only}, or all others. */
record Desk(String platform, Set<String> kinds, boolean only) {
    Desk {
        kinds = Set.copyOf(kinds);
    }

    static Desk all(String platform) {
        return new Desk(platform, Set.of(), false);
    }
}
