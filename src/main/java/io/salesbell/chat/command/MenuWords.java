package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.MenuReply;
import io.salesbell.chat.RecordWords;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What words behind a menu's digit say of its choice: a command that takes it first ({@code 1 没联系上}), one that may follow
 * it ({@code 2 won 20k}), or whatever the choice's feature makes of them.
 */
@Component
class MenuWords {
    private final CommandIndex index;
    private final LineParser parser;
    private final List<MenuReply> replies;

    MenuWords(CommandIndex index, LineParser parser, List<MenuReply> replies) {
        this.index = index;
        this.parser = parser;
        this.replies = List.copyOf(replies);
    }

    /**
     * The command line that the words make of the option's; empty when they make none. Said {@code ofRecord} they are not
     * said of what the option does with it.
     */
    Optional<String> line(Speaker speaker, String option, String words, ZonedDateTime now, boolean ofRecord) {
        if (isCommand(words)) {
            return Optional.empty();
        }
        Optional<RecordWords.About> about = RecordWords.about(option);
        boolean goesOn =
                about.map(record -> record.more().isEmpty() && !ofRecord).orElseGet(() -> option.endsWith(":"));
        Optional<String> command = about.flatMap(record -> taking(record.record(), words));
        return command.or(() -> goesOn ? behind(speaker, option, words, now) : Optional.empty())
                .or(() -> replies.stream()
                        .flatMap(reply -> reply.line(option, words, now).stream())
                        .findFirst());
    }

    /** {@code 2 undo} says nothing of the choice. */
    private boolean isCommand(String words) {
        return index.match(TextFolding.foldForMatching(words), 0)
                .filter(match -> match.end() == words.length())
                .filter(match -> match.handler().spec().arguments().isEmpty())
                .isPresent();
    }

    private Optional<String> behind(Speaker speaker, String option, String words, ZonedDateTime now) {
        String line = option + " " + words;
        try {
            parser.parse(speaker, line, now);
            return Optional.of(line);
        } catch (UserMistake none) {
            return Optional.empty();
        }
    }

    private Optional<String> taking(String subject, String words) {
        return index.match(TextFolding.foldForMatching(words), 0)
                .filter(match -> takesOne(match.handler().spec()))
                .map(match -> words.substring(0, match.end()) + " " + subject + " "
                        + words.substring(match.end()).strip())
                .map(String::strip);
    }

    private static boolean takesOne(CommandSpec spec) {
        return !spec.arguments().isEmpty() && spec.arguments().get(0).kind() == Argument.Kind.WHICH;
    }
}
