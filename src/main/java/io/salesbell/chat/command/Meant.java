package io.salesbell.chat.command;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Reply;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is meant, and the command line of the open menu that it chose; empty when it chose none. A digit
 * alone is a press: it carries the choice's version. Words behind it say something new of what it points at.
 * {@code beyond} is how many choices there were for a digit that is none of them, null for other lines; {@code otherwise}
 * is answered where the line is not understood.
 */
record Meant(
        String line,
        String option,
        @Nullable Integer version,
        int number,
        @Nullable Integer beyond,
        @Nullable Reply otherwise) {
    Meant(String line, String option, @Nullable Integer version) {
        this(line, option, version, 1, null, null);
    }

    static Meant plain(String line) {
        return new Meant(line, "", null);
    }

    Meant beyond(@Nullable Integer choices) {
        return new Meant(line, option, version, number, choices, otherwise);
    }

    Meant on(int lineOfMessage) {
        return new Meant(line, option, version, lineOfMessage, beyond, otherwise);
    }

    /** A choice that counts several customers is as many lines. */
    Stream<Meant> each() {
        List<String> records = CountedNames.records(line);
        return records.isEmpty()
                ? Stream.of(this)
                : records.stream().map(one -> new Meant(one, option, version).on(number));
    }

    Meant unlessUnderstood(Reply reply) {
        return new Meant(line, option, version, number, beyond, reply);
    }

    /** Whether the line is taken for an answer that was not understood. */
    boolean asksAgain() {
        return otherwise != null;
    }

    /** What is answered instead of the reply to a line that is not understood; a group reads that it waits for nobody. */
    Reply unless(Reply reply, Conversation in) {
        Reply again = otherwise;
        if (again != null && reply.mistake()) {
            return again;
        }
        Integer choices = beyond;
        if (choices == null || !reply.mistake()) {
            return reply;
        }
        if (choices > 0) {
            Reply only = Reply.of("chat.choice.beyond", choices);
            return in.isDirect() ? only.asMistake() : only;
        }
        return in.isDirect() ? Reply.of("chat.choice.none").asMistake() : Reply.of("chat.choice.none-here");
    }
}
