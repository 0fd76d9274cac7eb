package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A record asked for by a name that nobody knows, with words behind it, is most likely a new one: <em>lead Acme: Bob</em>. */
@Component
class NewlyNamed {
    private static final String NEW = " new";
    private static final Pattern TELEPHONE =
            Pattern.compile("(?<![\\p{Alnum}])\\+?\\d(?:[\\s-]?\\d){6,14}(?![\\p{Alnum}])");
    private static final Pattern NUMBERED = Pattern.compile("#?[a-z]?\\d{1,9}(?![\\p{L}\\d])");

    private final CommandIndex index;
    private final NameBounds bounds;

    NewlyNamed(CommandIndex index, NameBounds bounds) {
        this.index = index;
        this.bounds = bounds;
    }

    /** The question whether a new one is meant; empty where the name is known or a number, or there is no such command. */
    Optional<UserMistake> instead(CommandSpec spec, Reading whole) {
        Reading text = whole.part(whole.position(), whole.end());
        text.skipSeparators();
        boolean named = !spec.arguments().isEmpty()
                && spec.arguments().get(0).kind() == Argument.Kind.WHICH
                && !text.isBlank()
                && !NUMBERED.matcher(text.foldedRest()).lookingAt()
                && !WhichReader.isLatest(text.nextWord())
                && (NameEnds.first(text) > text.position()
                        || TELEPHONE.matcher(text.rest()).find());
        return named && bounds.longestKnown(text) == 0
                ? index.named(spec.name() + NEW).map(CommandHandler::spec).map(other -> question(other, text))
                : Optional.empty();
    }

    private static UserMistake question(CommandSpec other, Reading text) {
        boolean chinese = CommandWords.isChinese(text.line());
        String word = CommandWords.of(other, chinese ? Locale.CHINESE : Locale.ENGLISH)
                .word();
        int mark = NameEnds.first(text);
        String line = word + " "
                + (mark > text.position()
                        ? text.between(text.position(), mark)
                                + (chinese ? "，" : ", ")
                                + text.line().substring(mark + 1).strip()
                        : text.rest().strip());
        return new UserMistake(
                Text.of("chat.offer.line", NearCommands.cut(line)),
                List.of(Button.of("chat.button.yes", line).primary()));
    }
}
