package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word that nearly names a day beside a time of no day: {@code tomorow 3pm} is asked about and not taken for today. */
final class NearDay {
    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final List<String> DAYS = Stream.concat(
                    Stream.of("today", "tomorrow", "tonight"),
                    Stream.of(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)))
            .toList();

    private NearDay() {}

    /** @param text what the reading goes on with, in which the moment was found */
    static void refuse(Reading reading, Argument argument, String text, Optional<Found<Moment>> found) {
        if (found.filter(moment -> Moments.namesDay(text.substring(moment.start(), moment.end()), reading.now()))
                .isPresent()) {
            return;
        }
        int from = reading.line().indexOf(text, reading.position());
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            Optional<String> meant =
                    isBeside(text, word, found) ? NearMiss.closest(word.group(), DAYS) : Optional.empty();
            if (meant.isPresent()) {
                String line = reading.line().substring(0, from + word.start())
                        + meant.get()
                        + reading.line().substring(from + word.end());
                UserMistake near = NearCommands.near(word.group(), line);
                throw near.in(argument.name());
            }
        }
    }

    /** A day is said at either end, or beside the time. */
    private static boolean isBeside(String text, Matcher word, Optional<Found<Moment>> found) {
        return word.start() == 0
                || word.end() == text.length()
                || found.filter(moment -> text.substring(
                                                Math.min(word.end(), moment.start()),
                                                Math.max(word.end(), moment.start()))
                                        .isBlank()
                                || text.substring(
                                                Math.min(moment.end(), word.start()),
                                                Math.max(moment.end(), word.start()))
                                        .isBlank())
                        .isPresent();
    }
}
