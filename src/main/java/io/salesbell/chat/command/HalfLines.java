package io.salesbell.chat.command;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Argument;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Half a line is kept (product.md §2): {@code lost L13} is asked for its reason, and the words said next are put where it
 * belongs. A command of its own, or words about another record, win over it; what is no such value is asked for again.
 */
@Component
class HalfLines {
    /** What a bare digit may be; for anything else it chooses from a menu. */
    private static final Set<Argument.Kind> FIGURES =
            Set.of(Argument.Kind.AMOUNT, Argument.Kind.NUMBER, Argument.Kind.FIGURES, Argument.Kind.WHICH);

    private static final Set<Argument.Kind> NAMES =
            Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHOLE_CUSTOMER, Argument.Kind.WHICH);

    private static final Pattern TOLD = Pattern.compile(
            "(?:补[:]?\\s*)?(?:我们?|咱们?)?(?:刚刚?|刚才|今[天早晚儿]|昨[天晚]|前天|早上|上午|中午|下午|晚上)\\s*(?:[还又也先]\\s*)?(?:[和跟与去见陪在从给]|拜访|打了|约了).+");

    private final LineParser parser;
    private final OwnCommands commands;
    private final OtherRecords others;
    private final CustomerFirst customerFirst;
    private final NearCommands near;
    private final HalfLineRows rows;

    HalfLines(
            LineParser parser,
            OwnCommands commands,
            OtherRecords others,
            CustomerFirst customerFirst,
            NearCommands near,
            HalfLineRows rows) {
        this.near = near;
        this.parser = parser;
        this.commands = commands;
        this.others = others;
        this.customerFirst = customerFirst;
        this.rows = rows;
    }

    /** Whether what the lines mean may hang on a half line that is kept; told without looking. */
    boolean mayAnswer(List<LineSplitter.Line> lines) {
        return lines.size() == 1 && !commands.isSurely(lines.get(0).text());
    }

    /** The half line that the words complete, or the words with the question put once more; empty where they answer none. */
    Optional<Meant> answered(Speaker speaker, IncomingMessage message, List<LineSplitter.Line> lines) {
        if (!mayAnswer(lines)) {
            return Optional.empty();
        }
        String words = lines.get(0).text().strip();
        ZonedDateTime now = message.sentAt().atZone(speaker.zone());
        return rows.open(speaker.org(), speaker.member(), message.conversation())
                .flatMap(kept -> half(speaker, kept.line(), now)
                        .filter(half -> !chooses(words, kept, half))
                        .flatMap(half -> answered(speaker, message, words, half, now)));
    }

    /** Whether the words choose from a menu rather than say the value. */
    private static boolean chooses(String words, HalfLineRows.Kept kept, HalfLine half) {
        boolean said = words.codePoints().anyMatch(Character::isLetter) && !Choosing.agrees(words);
        return Choosing.chooses(words)
                && (!kept.newest() || !(said || FIGURES.contains(half.lacking().kind())));
    }

    private Optional<Meant> answered(
            Speaker speaker, IncomingMessage message, String words, HalfLine half, ZonedDateTime now) {
        if (FreeText.isCancel(words)) {
            rows.close(speaker.org(), speaker.member(), message.conversation());
            return Optional.of(Meant.plain(words).unlessUnderstood(Reply.of("chat.half.stopped")));
        }
        if (FreeText.isAside(words)
                || commands.is(speaker, words, now, half.lacking().kind() == Argument.Kind.REST)
                || isSaidAgain(words, half)
                || isMistypedCommand(words)
                || isToldOfADay(words, half)
                || others.named(speaker, words, half, now)) {
            return Optional.empty();
        }
        return completed(speaker, OtherRecords.withoutOwn(words, half), half, now)
                .or(() -> isSentence(speaker, words)
                        ? Optional.empty()
                        : Optional.of(Meant.plain(words)
                                .unlessUnderstood(half.again(Text.of(
                                        "chat.half.not-a-value",
                                        NearCommands.cut(words),
                                        LineParser.argumentTitle(half.lacking()))))));
    }

    /** The command that lacks a name, begun anew with one: customer, and then customer Acme. */
    private boolean isSaidAgain(String words, HalfLine half) {
        return NAMES.contains(half.lacking().kind())
                && parser.opening(words)
                        .map(opening -> opening.command().handler().spec().name())
                        .equals(parser.opening(half.before())
                                .map(opening ->
                                        opening.command().handler().spec().name()));
    }

    /** 刚和华为的采购吃完饭 tells of a meeting of its own and is nobody's name. */
    private static boolean isToldOfADay(String words, HalfLine half) {
        return half.lacking().kind() != Argument.Kind.REST
                && TOLD.matcher(TextFolding.foldForMatching(words)).lookingAt();
    }

    /** {@code vist Acme: demo} is asked about as what it nearly is. */
    private boolean isMistypedCommand(String words) {
        return TextFolding.fold(words).indexOf(':') > 0 && near.guess(words).isPresent();
    }

    /** The line with the words in their place, where they read as the value; what makes it unclear is asked of the whole. */
    private Optional<Meant> completed(Speaker speaker, String words, HalfLine half, ZonedDateTime now) {
        String line = half.with(words);
        try {
            parser.parse(speaker, line, now);
            return Optional.of(Meant.plain(line));
        } catch (VisitToCome plan) {
            return Optional.of(Meant.plain(line));
        } catch (HalfLine further) {
            return further.lacking().name().equals(half.lacking().name())
                    ? Optional.empty()
                    : Optional.of(Meant.plain(line));
        } catch (UserMistake unclear) {
            String argument = unclear.argument();
            if (argument != null && !argument.equals(half.lacking().name())) {
                return Optional.empty();
            }
            return Optional.of(
                    unclear.choices().isEmpty()
                            ? Meant.plain(words).unlessUnderstood(half.again(unclear.text()))
                            : Meant.plain(line));
        }
    }

    private boolean isSentence(Speaker speaker, String words) {
        return parser.opening(words).isPresent()
                || customerFirst.asCommand(speaker, words).isPresent();
    }

    /** Keeps the message's line where it is a half one; a command that was understood closes the one before. */
    void settle(Speaker speaker, IncomingMessage message, List<Meant> meant, Answer answer) {
        if (answer.changed() || meant.size() != 1 || meant.get(0).asksAgain()) {
            return;
        }
        String line = meant.get(0).line();
        ZonedDateTime now = message.sentAt().atZone(speaker.zone());
        boolean asks = answer.replies().stream().allMatch(Reply::mistake);
        if (asks && half(speaker, line, now).isPresent()) {
            rows.keep(speaker.org(), speaker.member(), message.conversation(), line);
        } else if (parser.opening(line).isPresent() && !FreeText.isAside(line)) {
            rows.close(speaker.org(), speaker.member(), message.conversation());
        }
    }

    /** What the line lacks; empty where it lacks nothing or is wrong otherwise. */
    private Optional<HalfLine> half(Speaker speaker, String line, ZonedDateTime now) {
        try {
            parser.parse(speaker, line, now);
            return Optional.empty();
        } catch (HalfLine half) {
            return Optional.of(half);
        } catch (UserMistake other) {
            return Optional.empty();
        }
    }
}
