package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Chinese name between two marks of the same kind: 拜访-甲公司-聊价格, 拜访/甲公司/聊价格. */
final class MarkedOff {
    private static final Pattern MARKED =
            Pattern.compile("(?<mark>[-/])(?=\\p{IsHan})(?<name>[^\\s,:|/-]{2,30})\\k<mark>(?=\\S)");

    private MarkedOff() {}

    /** How long the name is behind its mark; 0 where none stands so. */
    static int length(Reading reading) {
        Matcher marked = MARKED.matcher(reading.foldedRest());
        return marked.lookingAt() ? marked.end("name") - marked.start("name") : 0;
    }
}
