package io.salesbell.chat.command;

import io.salesbell.chat.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Where a customer's name ends: at a separator, at the end of the longest known name, in Chinese at white space or
 * punctuation; else the speaker is asked, with buttons that keep what was typed (product.md §2).
 */
@Component
class NameBounds {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CHINESE_END = Pattern.compile("[\\s,.;!?:|、()\\[\\]]");
    private static final int LONGEST_CHINESE_RUN = 12;
    private static final int MOST_WORDS_OFFERED = 3;
    private static final String DASH = " - ";
    private static final String CLEAR = ":|\n";

    private final List<Vocabulary> vocabularies;

    NameBounds(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** The index behind the name that starts at the reading's position; the position itself when there is none. */
    int endOfName(Reading reading) {
        int from = reading.position();
        int quoted = QuotedName.end(reading);
        if (quoted > 0) {
            return quoted;
        }
        int dash = reading.foldedRest().contains(DASH) ? from + longestKnown(reading) : from;
        if (dash > from
                && reading.line().substring(dash, reading.end()).startsWith(DASH)
                && !isBranch(reading, dash + DASH.length())) {
            return dash;
        }
        int separator = NameEnds.first(reading);
        if (separator >= 0 && TitledName.ends(reading.between(reading.position(), separator))) {
            int known = from + longestKnown(reading);
            if (known > from && TitledName.is(reading.between(known, separator))) {
                return known;
            }
        }
        if (separator >= 0 && CLEAR.indexOf(reading.foldedAt(separator)) >= 0 && endsEveryName(reading)) {
            return separator;
        }
        int known = from + longestKnown(reading);
        if (known > from && (LongerName.isBegunBy(reading, known) || (separator < 0 && longerGoesOn(reading, known)))) {
            known = from;
        }
        if (known > from && separator < 0) {
            askWhetherLonger(reading, known);
        }
        if (known > from && (separator < 0 || known >= separator || isProse(reading, known, separator))) {
            return known;
        }
        if (known == from && separator > from && reading.isDashAt(separator)) {
            askWhetherBranch(reading, separator);
        }
        int mark = known > from ? separator : NameEnds.along(reading, separator);
        if (mark >= 0) {
            return reading.foldedAt(mark) == ',' ? TitledName.behindCompany(reading, beforeTold(reading, mark)) : mark;
        }
        return reading.isBlank()
                ? from
                : isChinese(reading.foldedRest())
                        ? TitledName.behindCompany(reading, endOfRun(reading))
                        : endOfWords(reading);
    }

    /** The end of a name behind which nothing is expected: the whole rest, or where a separator stands. */
    int endOfLastName(Reading reading) {
        if (QuotedName.end(reading) > 0) {
            return QuotedName.end(reading);
        }
        int known = reading.position() + longestKnown(reading);
        return !reading.isBlank()
                        && NameEnds.first(reading) < 0
                        && !reading.between(known, reading.end()).isEmpty()
                ? reading.position() + reading.rest().stripTrailing().length()
                : endOfName(reading);
    }

    /** Harbor - North: is another than Harbor; behind Harbor - price: somebody tells of it. */
    private static boolean isBranch(Reading reading, int from) {
        int colon = NameEnds.clear(reading, from);
        return colon > from && LongerName.goesOnIn(reading.between(from, colon));
    }

    /** Nova - North may be one name or Nova with a note of one word. */
    private static void askWhetherBranch(Reading reading, int dash) {
        String behind = reading.between(dash + 1, reading.end());
        if (LongerName.goesOnIn(behind)) {
            int from = reading.position();
            throw NameQuestion.ask(
                    reading,
                    List.of(
                            reading.between(from, dash).length(),
                            reading.rest().stripTrailing().length()));
        }
    }

    private static void askWhetherLonger(Reading reading, int known) {
        String behind = TextFolding.foldForMatching(reading.line().substring(known, reading.end()))
                .stripTrailing();
        if (LongerName.mayGoOnIn(behind) && !TitledName.is(behind)) {
            int name = known - reading.position();
            throw NameQuestion.ask(reading, List.of(name, name + behind.length()));
        }
    }

    private static boolean longerGoesOn(Reading reading, int known) {
        return LongerName.goesOnIn(reading.between(known, reading.end()));
    }

    /** How much of the rest is the longest known customer's name; 0 when none. Asked for once a line. */
    int longestKnown(Reading reading) {
        return reading.knownName(rest -> vocabularies.stream()
                .mapToInt(words -> words.longestKnownCustomer(reading.speaker().org(), rest))
                .max()
                .orElse(0));
    }

    /** The same, or of how one of one's own leads is called: 字节 for 字节跳动. */
    int longestCalled(Reading reading) {
        return vocabularies.stream()
                .map(words -> words.longestOwnLead(reading.speaker(), reading.rest()))
                .reduce(longestKnown(reading), Math::max);
    }

    private boolean endsEveryName(Reading reading) {
        return vocabularies.stream().noneMatch(vocabulary -> vocabulary.hasSeparatorInName(reading.speaker()));
    }

    /** A comma behind a known name and a piece of a sentence ends the sentence, not the name. */
    private static boolean isProse(Reading reading, int known, int separator) {
        if (reading.foldedAt(separator) != ',') {
            return false;
        }
        String between = reading.between(known, separator);
        if (between.isEmpty()) {
            return false;
        }
        return isChinese(between)
                ? ChineseVerbs.opens(between)
                : SPACE.splitAsStream(between).count() > 2;
    }

    /** The space in front of what is told before the comma, 乐普 发了资料，等答复, or else the comma. */
    private static int beforeTold(Reading reading, int comma) {
        String run = reading.line().substring(reading.position(), comma);
        Matcher space = SPACE.matcher(run);
        return space.find(Math.min(1, run.length())) && ChineseVerbs.tells(run.substring(space.end()))
                ? reading.position() + space.start()
                : comma;
    }

    /** The first separator before an index that ends a name which starts at the reading's position; -1 without one. */
    int separatorBefore(Reading reading, int end) {
        int separator = NameEnds.first(reading.part(reading.position(), end));
        return separator > reading.position() + longestKnown(reading) - 1 ? separator : -1;
    }

    private static boolean isSmall(int letter) {
        return Character.isLetter(letter) && !Character.isUpperCase(letter);
    }

    private static boolean isChinese(String text) {
        return Character.isIdeographic(text.strip().codePointAt(0));
    }

    private static int endOfRun(Reading reading) {
        Matcher end = CHINESE_END.matcher(reading.foldedRest());
        int run = end.find() ? end.start() : reading.foldedRest().length();
        int length = ChineseVerbs.beforeTold(reading.foldedRest().substring(0, run));
        if (length > LONGEST_CHINESE_RUN) {
            throw NameQuestion.ask(reading, List.of(4, 6, length));
        }
        return reading.position() + length;
    }

    private static int endOfWords(Reading reading) {
        String rest = reading.rest().stripTrailing();
        List<String> words = SPACE.splitAsStream(rest.strip()).toList();
        boolean allNames = words.stream().mapToInt(word -> word.codePointAt(0)).noneMatch(NameBounds::isSmall);
        if (words.size() == 1 || allNames || NameEnds.isCompanyForm(words.get(words.size() - 1))) {
            return reading.position() + rest.length();
        }
        List<Integer> cuts = new ArrayList<>();
        Matcher gap = SPACE.matcher(rest);
        while (gap.find() && cuts.size() < MOST_WORDS_OFFERED) {
            cuts.add(gap.start());
        }
        throw NameQuestion.ask(reading, cuts);
    }
}
