package io.salesbell.chat.console;

import io.salesbell.chat.Folded;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark by which a line in a channel is for the bot: a slash or the bot's name behind an @. */
final class ChannelMark {
    private static final Pattern MARK = Pattern.compile("\\s*(?:/|@(?:salesbell(?![\\p{Alnum}_])|销售铃)[\\s:,、]*)");

    private ChannelMark() {}

    /** What the message says to the bot, from its first marked line on and without the marks; empty when nothing. */
    static Optional<String> addressed(String text) {
        StringBuilder kept = new StringBuilder();
        boolean marked = false;
        for (String line : text.split("\n", -1)) {
            Matcher mark = MARK.matcher(Folded.of(line));
            boolean starts = mark.lookingAt();
            marked |= starts;
            if (marked) {
                kept.append(starts ? line.substring(mark.end()) : line).append('\n');
            }
        }
        return marked ? Optional.of(kept.toString().strip()) : Optional.empty();
    }
}
