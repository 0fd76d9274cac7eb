package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** Characters that look or sound like those of a day: 后夭, 下周曰, 星其三. */
    private static final Pattern CHINESE =
            Pattern.compile("[今明后]夭|[明名]填|名天|后填|[这本下]?个?[洲粥][一二三四五六日]|[这本下]个?(?:周|星期|礼拜)曰|(?:周|星期|礼拜)曰"
                    + "|[这本下]?个?(?:星其|礼败|里拜)[一二三四五六日天]");

    private static final Map<String, String> SLIPS =
            Map.of("夭", "天", "填", "天", "名", "明", "洲", "周", "粥", "周", "曰", "日", "星其", "星期", "礼败", "礼拜", "里拜", "礼拜");

    private NearDay() {}

    /** @param text what the reading goes on with, in which the moment was found */
    static void refuse(Reading reading, Argument argument, String text, Optional<Found<Moment>> found) {
        if (found.filter(moment -> Moments.namesDay(text.substring(moment.start(), moment.end()), reading.now()))
                .isPresent()) {
            return;
        }
        int from = reading.line().indexOf(text, reading.position());
        Matcher slip = CHINESE.matcher(text);
        if (slip.find()) {
            String meant = SLIPS.entrySet().stream()
                    .reduce(slip.group(), (word, one) -> word.replace(one.getKey(), one.getValue()), (a, b) -> b);
            String line = reading.line().substring(0, from + slip.start())
                    + meant
                    + reading.line().substring(from + slip.end());
            throw NearCommands.near(slip.group(), line).in(argument.name());
        }
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
