package io.salesbell.chat.command;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** The day before today that a sentence tells of: 日期二昨天签了, <em>went to Acme last Friday</em>. */
final class DayTold {
    /** What is told in the past is of the weekday that was. */
    private static final Pattern PAST = Pattern.compile(
            "\\s*(?:(?:i|we)\\s+)?(?:just\\s+)?(?:saw|met|visited|went|had|was|were|talked|spoke|called|did|made|got|dropped|stopped)\\b");

    /** wants a quote by Thursday. */
    private static final Pattern TO_COME = Pattern.compile("(?i)(?:by|before|until|till)\\s.*");

    /** 11/16 in the week behind it is no day of the next year. */
    private static final int MOST_MONTHS_AHEAD = 6;

    private DayTold() {}

    /** The words that name it; empty where the sentence speaks of today or of what is to come. */
    static String in(String sentence, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean past = PAST.matcher(TextFolding.foldForMatching(sentence)).lookingAt();
        Optional<String> words = Moments.find(sentence, now, Lean.PAST, faint -> true)
                .filter(found -> found.value().date().isBefore(today))
                .map(found -> sentence.substring(found.start(), found.end()))
                .filter(day -> !TO_COME.matcher(day).matches());
        return words.filter(day -> past
                        || Moments.parse(day, now, Lean.FUTURE)
                                .filter(ahead -> ahead.date().isAfter(today)
                                        && ahead.date().isBefore(today.plusMonths(MOST_MONTHS_AHEAD)))
                                .isEmpty())
                .orElse("");
    }
}
