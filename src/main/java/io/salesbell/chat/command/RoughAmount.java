package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount that is said to be rough counts for nothing before somebody says that it is the amount: 大概12万, <em>about 12k</em>. */
final class RoughAmount {
    private static final Pattern BEFORE = Pattern.compile(
            "(?:(?<![\\p{L}\\d])(?:about|approx\\.?|approximately|around|roughly|circa|ca\\.?|nearly|almost|some)\\s*"
                    + "|[~≈]\\s*|(?:大概|大约|差不多|将近|接近|估计|(?<![签合预续履节邀特邀违])约莫?)[是有在]?\\s*)$");
    private static final Pattern BEHIND =
            Pattern.compile("^\\s?(?:左右|上下|出头|不到|or so\\b|or thereabouts|-?\\s?ish\\b|give or take)");

    private RoughAmount() {}

    /** Asks whether the amount is the figure; nothing is kept before. */
    static void refuse(Reading reading, Found<Amount> amount) {
        int start = reading.position() + amount.start();
        int end = reading.position() + amount.end();
        Matcher before = BEFORE.matcher(reading.part(reading.position(), start).foldedRest());
        Matcher behind = BEHIND.matcher(reading.part(end, reading.end()).foldedRest());
        boolean roughBefore = before.find();
        boolean roughBehind = behind.find();
        if (!roughBefore && !roughBehind) {
            return;
        }
        int from = roughBefore ? reading.position() + before.start() : start;
        int to = roughBehind ? end + behind.end() : end;
        String figure = reading.between(start, end);
        String line =
                reading.line().substring(0, from) + figure + reading.line().substring(to);
        throw new UserMistake(
                        Text.of("chat.parse.rough-amount", reading.between(from, to)),
                        List.of(Button.of(Text.verbatim(figure), line)))
                .in("amount");
    }
}
