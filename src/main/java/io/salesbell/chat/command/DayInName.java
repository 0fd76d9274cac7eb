package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A day where the customer's name is read, before or behind it, is the day of the record: {@code visit Acme yesterday: chat},
 * 拜访 昨天 华为. A known customer that is really called so keeps its name.
 */
@Component
class DayInName {
    private static final Set<Argument.Kind> NAMES = Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH);
    private static final Pattern ON = Pattern.compile("(?:on|at)\\s+");
    private static final Pattern WENT = Pattern.compile("(?:我们?)?(?:又|再|刚)?(?:去了?|拜访了?|见了?|到了?|跑了?)(?:一?趟)?\\s*");
    private static final Pattern OF_A_DAY = Pattern.compile(
            "(?i).*(?<!\\w)(?:for|about|since|until|till|by|from|of|the|next|last|before|after)$", Pattern.DOTALL);
    private static final Pattern COLON = Pattern.compile("\\s*[:|]");
    /** 7-11, 58, 效果一号: names end so more often than days are said so. */
    private static final Pattern BARE_FIGURES =
            Pattern.compile("\\d{1,2}[-.]\\d{1,2}|\\d+|(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[号日]");

    private static final Pattern TITLED = Pattern.compile("\\p{Lu}[a-z]+");

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_DAY = 80;

    private final NameBounds bounds;

    DayInName(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** The line with the day as its option; empty where no day stands in the name, or the option is there already. */
    Optional<String> inItsPlace(Reading text, CommandSpec spec, Options options) {
        boolean takesDay = spec.options().stream()
                .anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY
                        && !options.values().containsKey(option));
        boolean named = !spec.arguments().isEmpty()
                && NAMES.contains(spec.arguments().get(0).kind());
        Reading name = text.part(text.position(), text.end());
        name.skipSeparators();
        if (!takesDay || !named || name.isBlank() || QuotedName.end(name) > 0 || !speaksOfDay(name)) {
            return Optional.empty();
        }
        int known = name.position() + bounds.longestKnown(name);
        return before(text, name, known, spec)
                .or(() -> behind(name, known, spec))
                .or(() -> DayBehindName.inItsPlace(name, known))
                .or(() -> TimeInName.inNote(text, name, known, spec));
    }

    /** Whether a day stands before the first colon behind the name at all, which is seldom. */
    private static boolean speaksOfDay(Reading name) {
        int colon = NameEnds.clear(name, name.position() + 1);
        String said = name.line().substring(name.position(), colon < 0 ? name.end() : colon);
        return Moments.find(said, name.now(), Lean.PAST, faint -> true).isPresent();
    }

    /** The day with which the name begins, with a customer or nothing behind it. */
    private Optional<String> before(Reading text, Reading name, int known, CommandSpec spec) {
        Matcher on = ON.matcher(name.foldedRest());
        int from = name.position() + (on.lookingAt() ? on.end() : 0);
        String said = name.line().substring(from, name.end());
        Optional<Found<Moment>> day = Moments.find(said, name.now(), Lean.PAST)
                .filter(found -> found.start() == 0 && isDay(name, said.substring(0, found.end())));
        if (day.isEmpty() || known >= from + day.get().end()) {
            return Optional.empty();
        }
        int end = from + day.get().end();
        Reading rest = name.part(end, name.end());
        rest.skipSeparators();
        Matcher went = WENT.matcher(rest.foldedRest());
        boolean goes = went.lookingAt();
        boolean apart = rest.position() > end || rest.isBlank();
        boolean title = TITLED.matcher(name.between(from, end)).matches()
                && !rest.isBlank()
                && Character.isUpperCase(rest.rest().codePointAt(0))
                && !marked(name, end);
        if (((!apart && !goes) || title) && bounds.longestKnown(rest) == 0) {
            return Optional.empty();
        }
        refuseToCome(name.between(from, end), day.get().value(), name, spec, null);
        String head = name.line().substring(0, text.position()).stripTrailing();
        String behind = goes ? rest.rest().substring(went.end()) : rest.rest();
        String line = head + " " + (marked(name, end) ? ": " : "") + behind
                + name.line().substring(name.end());
        return Optional.of(line.stripTrailing() + DayAsNote.option(line) + name.between(from, end));
    }

    private static boolean marked(Reading name, int end) {
        return COLON.matcher(name.foldedRest().substring(end - name.position())).lookingAt();
    }

    /** The day with which the name ends. */
    private Optional<String> behind(Reading name, int known, CommandSpec spec) {
        int end = endOfName(name, spec);
        String whole = name.line().substring(name.position(), end);
        if (known >= end) {
            return Optional.empty();
        }
        for (int at = 1; at < Math.min(whole.length(), LONGEST_NAME); at++) {
            boolean border = Character.isWhitespace(whole.charAt(at - 1))
                    || Edges.isHan(whole.charAt(at))
                    || Edges.isHan(whole.charAt(at - 1));
            String phrase = border ? Edges.withoutBrackets(whole.substring(at).strip()) : "";
            Matcher on = ON.matcher(TextFolding.foldForMatching(start(phrase)));
            String said = on.lookingAt() ? phrase.substring(on.end()) : phrase;
            Optional<Found<Moment>> found = ending(said, name);
            String before = whole.substring(0, at).strip();
            if (found.isPresent()
                    && !before.isEmpty()
                    && !OF_A_DAY.matcher(before).matches()) {
                OneEach.refuseTwoDays(name.line().substring(0, name.position()), before, phrase);
                String day = said.substring(0, found.get().end());
                refuseToCome(day, found.get().value(), name, spec, before);
                int dayEnd = end - whole.length() + whole.stripTrailing().length() - (said.length() - day.length());
                return Optional.of(placed(name, before, dayEnd, day, known));
            }
        }
        return known > name.position() ? TimeInName.behindKnown(name, known, end, spec) : Optional.empty();
    }

    /** The day that all of the phrase is, or behind which a Chinese sentence goes on without a mark. */
    private static Optional<Found<Moment>> ending(String said, Reading reading) {
        return Moments.find(start(said), reading.now(), Lean.PAST)
                .filter(found -> found.start() == 0 && isDay(reading, said.substring(0, found.end())))
                .filter(found -> found.end() == said.length()
                        || (Edges.isHan(said.charAt(0)) && ChineseVerbs.opens(said.substring(found.end()))));
    }

    /** As much as a day may take: a line of thousands of them is not read from each of them to its end. */
    private static String start(String phrase) {
        return phrase.substring(0, Math.min(phrase.length(), LONGEST_DAY));
    }

    private static String placed(Reading name, String before, int end, String day, int known) {
        String head = name.line().substring(0, name.position());
        String rest = name.line().substring(end);
        String behind = ChineseVerbs.opens(rest) ? "：" + rest : rest;
        String line = (head + before + behind).stripTrailing();
        String meant = line + DayAsNote.option(line) + day;
        boolean knows = known >= name.position() + before.length();
        if (knows || !TITLED.matcher(day).matches()) {
            return meant;
        }
        String called = before + " " + day;
        throw new UserMistake(
                        Text.of("chat.offer.line", NearCommands.cut(meant)),
                        List.of(
                                Button.of("chat.button.yes", meant).primary(),
                                Button.of(Text.verbatim(called), head + '"' + called + '"' + behind)))
                .in("customer");
    }

    /** The end of what would be the name; all of the text where the name is not clear. */
    private int endOfName(Reading name, CommandSpec spec) {
        boolean amount = spec.arguments().stream().anyMatch(argument -> argument.kind() == Argument.Kind.AMOUNT);
        if (amount) {
            int known = bounds.longestKnown(name);
            return Amounts.find(name.rest(), known)
                    .filter(found -> found.start() > 0)
                    .map(found -> name.position()
                            + name.rest()
                                    .substring(0, found.start())
                                    .stripTrailing()
                                    .length())
                    .orElse(name.position());
        }
        try {
            return bounds.endOfName(name);
        } catch (UserMistake unclear) {
            int mark = NameEnds.first(name);
            return mark > name.position()
                    ? mark
                    : name.position() + name.rest().stripTrailing().length();
        }
    }

    /** Whether a phrase names a day and not only a time. */
    static boolean isDay(Reading reading, String phrase) {
        return !BARE_FIGURES.matcher(TextFolding.fold(phrase)).matches() && Moments.namesDay(phrase, reading.now());
    }

    private static void refuseToCome(
            String day, Moment then, Reading reading, CommandSpec spec, @Nullable String customer) {
        if (VisitToCome.isToCome(then, reading.now())) {
            throw new VisitToCome(day, spec, reading.line(), customer);
        }
    }
}
