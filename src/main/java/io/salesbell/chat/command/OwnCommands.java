package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells a command from words that merely begin like one where they may answer a question: 客户没预算 and <em>called twice, no
 * answer</em> are reasons, 客户 华为 and <em>called L12: no answer</em> are commands.
 */
@Component
class OwnCommands {
    private static final Pattern NAMES_RECORD =
            Pattern.compile("\\s*(?:(?:#?[a-z]?\\d{1,9}|last|刚才|上一条)(?!\\p{Alnum}).*|[^:|]*[:|].*)", Pattern.DOTALL);

    private final LineParser parser;
    private final NameBounds bounds;
    private final Directory directory;

    OwnCommands(LineParser parser, NameBounds bounds, Directory directory) {
        this.parser = parser;
        this.bounds = bounds;
        this.directory = directory;
    }

    /** Whether the line is a command whatever was asked before; told without looking anything up. */
    boolean isSurely(String line) {
        return !SpokenOpenings.isLeadAlone(line)
                && parser.opening(line).filter(OwnCommands::isSurely).isPresent();
    }

    private static boolean isSurely(LineParser.Opening opening) {
        String behind = behind(opening);
        if (behind.isBlank()) {
            return true;
        }
        Optional<Argument.Kind> first = first(opening);
        return first.filter(kind -> kind == Argument.Kind.CUSTOMER).isPresent()
                || (first.filter(kind -> kind == Argument.Kind.WHICH).isPresent()
                        && NAMES_RECORD.matcher(behind).matches());
    }

    /** @param text whether any words at all may be the answer */
    boolean is(Speaker speaker, String line, ZonedDateTime now, boolean text) {
        return !SpokenOpenings.isLeadAlone(line)
                && parser.opening(speaker, line)
                        .filter(opening -> is(speaker, opening, now, text))
                        .isPresent();
    }

    private boolean is(Speaker speaker, LineParser.Opening opening, ZonedDateTime now, boolean text) {
        if (isSurely(opening)) {
            return true;
        }
        Optional<Argument.Kind> first = first(opening);
        Reading rest = new Reading(speaker, now, opening.line());
        rest.moveTo(opening.command().end());
        rest.skipSeparators();
        return first.isPresent()
                && switch (first.get()) {
                    case WHICH, WHOLE_CUSTOMER -> bounds.longestKnown(rest) > 0;
                    case PERSON ->
                        rest.rest().startsWith("@")
                                || !directory
                                        .personAt(speaker, rest.rest())
                                        .members()
                                        .isEmpty();
                    default -> reads(speaker, opening, now, text);
                };
    }

    /** Words of the command that are wrong in their place are the command's all the same, where not any words would do. */
    private boolean reads(Speaker speaker, LineParser.Opening opening, ZonedDateTime now, boolean text) {
        try {
            parser.parse(speaker, opening, now);
            return true;
        } catch (UserMistake unclear) {
            return !text && unclear.argument() != null;
        }
    }

    private static Optional<Argument.Kind> first(LineParser.Opening opening) {
        CommandSpec spec = opening.command().handler().spec();
        return spec.arguments().stream().findFirst().map(Argument::kind);
    }

    private static String behind(LineParser.Opening opening) {
        return opening.folded().substring(opening.command().end());
    }
}
