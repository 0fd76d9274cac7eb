package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.Which;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads which record is meant: {@code L12}, {@code #12}, {@code last}, 刚才, or a customer's name. */
@Component
class WhichReader implements ValueReader {
    private static final Pattern NUMBER = Pattern.compile("#?([a-z])?\\s?(\\d{1,12})(?![\\p{Alnum}])");
    private static final Pattern NAME_END = Pattern.compile("\\s*[:,|、]");
    private static final Pattern FILLER = Pattern.compile("(.*?)\\s*(改为|改成|转到|变为|到|->|=>|to)\\s*$", Pattern.DOTALL);
    private static final Pattern GAP = Pattern.compile("[\\s:：,，]+");
    private static final Set<Argument.Kind> TIMES = Set.of(Argument.Kind.UNTIL, Argument.Kind.FUTURE);
    private static final List<String> LATEST = List.of("last", "latest", "刚才", "上一条", "最近");

    private final NameBounds bounds;
    /** How often somebody was called is no part of the name. */
    private static final Pattern TWICE =
            Pattern.compile("(?<name>\\S.{0,60}?)\\s+(?:twice|again|(?:two|three|\\d) times)");

    private final List<Vocabulary> vocabularies;

    WhichReader(NameBounds bounds, List<Vocabulary> vocabularies) {
        this.bounds = bounds;
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** Whether the word names the record touched last. */
    static boolean isLatest(String word) {
        return LATEST.contains(TextFolding.foldForMatching(word));
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.WHICH);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        reading.skipLeadingDash();
        Optional<Object> plain = isNameOfFigures(reading) ? Optional.empty() : numberOrLatest(reading);
        if (plain.isPresent()) {
            return plain;
        }
        int from = reading.position();
        if (!following.isEmpty() && TIMES.contains(following.get(0).kind())) {
            return name(reading, from, beforeTime(reading));
        }
        if (isCustomerAlone(reading, following)) {
            return Optional.of(new Which.Latest());
        }
        int end = following.stream()
                .findFirst()
                .filter(next -> next.kind() == Argument.Kind.VOCABULARY)
                .flatMap(next -> beforeWord(reading, next))
                .orElseGet(() -> bounds.endOfName(reading));
        Matcher times = TWICE.matcher(reading.between(from, end));
        boolean note = following.stream().limit(1).anyMatch(next -> next.kind() == Argument.Kind.REST);
        return name(reading, from, note && times.matches() ? from + times.end("name") : end);
    }

    /** 改客户 荣耀 says whose the last record is: what is left is one name, and a customer is asked for besides. */
    private boolean isCustomerAlone(Reading reading, List<Argument> following) {
        boolean customer = !following.isEmpty()
                && following.get(0).kind() == Argument.Kind.CUSTOMER
                && following.get(0).required();
        return customer
                && !reading.isBlank()
                && reading.part(bounds.endOfName(reading), reading.end()).isBlank();
    }

    @Override
    public Optional<Object> readWhole(Reading reading, Argument argument) {
        reading.skipSeparators();
        int from = reading.position();
        Optional<Object> plain = numberOrLatest(reading);
        if (plain.isPresent() && reading.isBlank()) {
            return plain;
        }
        reading.moveTo(from);
        return name(reading, from, reading.end());
    }

    /** Figures with which a name begins: {@code 17 Mile Cafe}, 58同城. What somebody did may stand close behind an id. */
    private boolean isNameOfFigures(Reading reading) {
        Matcher number = NUMBER.matcher(reading.foldedRest());
        if (!number.lookingAt()) {
            return false;
        }
        String behind = reading.foldedRest().substring(number.end());
        if (behind.isBlank() || NAME_END.matcher(behind).lookingAt()) {
            return false;
        }
        boolean close = Character.isIdeographic(behind.codePointAt(0)) && !ChineseVerbs.opens(behind);
        boolean noRecord =
                number.group(1) != null && "lvfd".indexOf(number.group(1)) < 0 && behind.matches("\\s\\p{L}.*");
        boolean unmarked = number.group(1) == null && !number.group().startsWith("#");
        return (close && unmarked) || noRecord || bounds.longestKnown(reading) > number.end();
    }

    private static Optional<Object> numberOrLatest(Reading reading) {
        Matcher number = NUMBER.matcher(reading.foldedRest());
        if (number.lookingAt()) {
            String kind = number.group(1) == null ? "" : number.group(1).toUpperCase(Locale.ROOT);
            reading.moveTo(reading.position() + number.end());
            return Optional.of(new Which.Numbered(kind, Long.parseLong(number.group(2))));
        }
        for (String word : LATEST) {
            if (reading.startsWith(word)) {
                reading.moveTo(reading.position() + word.length());
                return Optional.of(new Which.Latest());
            }
        }
        return Optional.empty();
    }

    /** The end of a name behind which a time follows: where a known name ends, else in front of the first time. */
    private int beforeTime(Reading reading) {
        int known = bounds.longestKnown(reading);
        if (known > 0) {
            return reading.position() + known;
        }
        Matcher gap = GAP.matcher(reading.rest());
        while (gap.find()) {
            if (isTime(reading.rest().substring(gap.end()), reading)) {
                Matcher until =
                        TimeReader.UNTIL_AT_THE_END.matcher(reading.foldedRest().substring(0, gap.start()));
                return reading.position() + (until.find() ? until.start() : gap.start());
            }
        }
        return bounds.endOfName(reading);
    }

    private static boolean isTime(String behind, Reading reading) {
        return Moments.duration(behind.strip()).isPresent()
                || Moments.find(
                                behind,
                                reading.now(),
                                Lean.FUTURE,
                                faint -> behind.substring(faint.end()).isBlank())
                        .filter(moment -> moment.start() == 0)
                        .isPresent();
    }

    private Optional<Integer> beforeWord(Reading reading, Argument next) {
        String rest = reading.foldedRest().stripTrailing();
        Matcher end = NAME_END.matcher(rest);
        return (end.find() ? beforeWord(reading, next, rest.substring(0, end.start())) : Optional.<Integer>empty())
                .or(() -> beforeWord(reading, next, rest));
    }

    /** The end of the name behind which the text ends with such a word. */
    private Optional<Integer> beforeWord(Reading reading, Argument next, String rest) {
        return vocabularies.stream()
                .flatMap(vocabulary -> vocabulary.words(reading.speaker().org(), next.name()).keySet().stream())
                .map(TextFolding::foldForMatching)
                .filter(word -> rest.length() > word.length() && rest.endsWith(word))
                .filter(word -> standsApart(rest, rest.length() - word.length()))
                .max(Comparator.comparingInt(String::length))
                .map(word -> {
                    String before = rest.substring(0, rest.length() - word.length());
                    Matcher filler = FILLER.matcher(before);
                    return reading.position()
                            + (filler.matches()
                                    ? filler.end(1)
                                    : before.stripTrailing().length());
                });
    }

    private static boolean standsApart(String rest, int at) {
        return !CommandIndex.isLetterOrDigit(rest.charAt(at)) || !CommandIndex.isLetterOrDigit(rest.charAt(at - 1));
    }

    private static Optional<Object> name(Reading reading, int from, int end) {
        String name = reading.between(from, end);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        reading.moveTo(end);
        return Optional.of(new Which.Named(QuotedName.bare(name)));
    }
}
