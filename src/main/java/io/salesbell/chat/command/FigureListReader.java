package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Figures;
import io.salesbell.chat.UserMistake;
import io.salesbell.chat.Vocabulary;
import io.salesbell.shared.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads numbers for metrics in any order: {@code visits 20, amount 100k/month}, 每周拜访20次，业绩10万/月. */
@Component
class FigureListReader implements ValueReader {
    private static final String METRIC = "metric";
    private static final Pattern EVERY = Pattern.compile(
            "(?:每(?:个)?|per )?(?<per>周|星期|月|季度|weekly|monthly|quarterly|week|month|quarter)[\\s:]*(?:的)?");
    private static final Pattern NUMBER_END = Pattern.compile("[;、|\\n]|,(?!\\d{3}(?!\\d))");
    private static final Pattern EVERY_BEFORE = Pattern.compile("(?:每个?[周月]|每星期|每季度|weekly|monthly|quarterly)\\s*$");
    private static final int LONGEST_NUMBER = 60;
    private static final Pattern VALUE = Pattern.compile(
            "(?:(?:每个?|per |an? |every )\\s*(?<every>周|星期|月|季度|季|week|month|quarter)\\s*)?(?:[:=]|为|是|to )?\\s*(?<number>.+?)\\s*(?:次|个|家|条|单|笔|times)?\\s*"
                    + "(?:(?:/|每个?|per |an? )\\s*(?<per>周|星期|月|季度|季|week|wk|w|month|mo|m|quarter|q))?\\s*(?:and|和|以及|&)?");

    private final List<Vocabulary> vocabularies;

    FigureListReader(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.FIGURES);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        Map<String, String> words = words(reading);
        List<Figures.Figure> figures = new ArrayList<>();
        pass(reading);
        while (!reading.isBlank()) {
            figures.add(figure(reading, words, argument));
            pass(reading);
        }
        return figures.isEmpty() ? Optional.empty() : Optional.of(new Figures(figures));
    }

    /** Whether numbers begin with the length of their period, 周拜访 20; such a word alone is a period: {@code target month}. */
    static boolean beginsWithLength(String text) {
        Matcher every = EVERY.matcher(text);
        return every.lookingAt() && !text.substring(every.end()).isBlank();
    }

    private static void pass(Reading reading) {
        reading.skipSeparators();
        while (reading.startsWith(";")) {
            reading.moveTo(reading.position() + 1);
            reading.skipSeparators();
        }
    }

    private static Figures.Figure figure(Reading reading, Map<String, String> words, Argument argument) {
        Matcher every = EVERY.matcher(reading.foldedRest());
        Period.Kind per = null;
        if (every.lookingAt()) {
            per = period(every.group("per"));
            reading.moveTo(reading.position() + every.end());
        }
        String word = words.keySet().stream()
                .filter(reading::startsWith)
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(
                        () -> new UserMistake("chat.parse.unknown-metric", reading.nextWord()).in(argument.name()));
        String typed = reading.between(reading.position(), reading.position() + word.length());
        reading.moveTo(reading.position() + word.length());
        String rest = reading.foldedRest();
        int end = end(rest, words.keySet());
        Matcher value = VALUE.matcher(rest.substring(0, end).strip());
        if (end > LONGEST_NUMBER || !value.matches()) {
            throw new UserMistake("chat.parse.figure-missing", typed).in(argument.name());
        }
        reading.moveTo(reading.position() + end);
        String length = value.group("per") == null ? value.group("every") : value.group("per");
        Period.Kind named = length == null ? per : period(length);
        return figure(String.valueOf(words.get(word)), value.group("number"), named, argument);
    }

    private static Figures.Figure figure(String metric, String number, Period.@Nullable Kind per, Argument argument) {
        boolean percent = number.endsWith("%");
        String plain = percent ? number.substring(0, number.length() - 1).strip() : number;
        return Amounts.parse(plain)
                .map(amount -> new Figures.Figure(metric, amount.value(), percent, amount.currency(), per))
                .orElseThrow(() -> notANumber(plain).in(argument.name()));
    }

    private static UserMistake notANumber(String typed) {
        boolean negative =
                Amounts.problem(typed).filter(Amounts.Problem.NEGATIVE::equals).isPresent();
        return new UserMistake(negative ? "chat.parse.number-negative" : "chat.parse.not-a-number", typed);
    }

    /** Where a number's phrase ends: at a separator that is not inside it, or where the next metric is named. */
    private static int end(String rest, Set<String> words) {
        Matcher separator = NUMBER_END.matcher(rest);
        int end = separator.find(firstDigit(rest)) ? separator.start() : rest.length();
        int next = end;
        for (String word : words) {
            for (int at = rest.indexOf(word, 1); at > 0 && at < next; at = rest.indexOf(word, at + 1)) {
                boolean apart = !CommandIndex.isLetterOrDigit(rest.charAt(at - 1))
                        || !CommandIndex.isLetterOrDigit(word.charAt(0));
                next = apart && CommandIndex.startsWith(rest, at, word) ? at : next;
            }
        }
        return next < end ? beforeEvery(rest, next) : end;
    }

    /** A 每月 right before the next metric belongs to that one. */
    private static int beforeEvery(String rest, int end) {
        Matcher every = EVERY_BEFORE.matcher(rest.substring(0, end));
        return every.find() && every.start() > 0 ? every.start() : end;
    }

    private static int firstDigit(String rest) {
        int at = 0;
        while (at < rest.length() && Reading.isSeparator(rest.charAt(at))) {
            at++;
        }
        return at;
    }

    private Map<String, String> words(Reading reading) {
        Map<String, String> folded = new HashMap<>();
        for (Vocabulary vocabulary : vocabularies) {
            vocabulary
                    .words(reading.speaker().org(), METRIC)
                    .forEach((word, key) -> folded.put(TextFolding.foldForMatching(word), key));
        }
        return folded;
    }

    private static Period.Kind period(String word) {
        return switch (word.charAt(0)) {
            case '周', '星', 'w' -> Period.Kind.WEEK;
            case '月', 'm' -> Period.Kind.MONTH;
            default -> Period.Kind.QUARTER;
        };
    }
}
