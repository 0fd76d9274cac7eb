package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What says how somebody is reached is no part of a customer's name: a phone number, a bracket that goes on behind the
 * name's comma. <em>lead new Vega Corp Jim 138 0001 0061</em> is about Vega Corp.
 */
final class ReachedAt {
    private static final Pattern PHONE = Pattern.compile("(?<=\\s)\\+?\\(?\\d(?:[\\s().-]{0,2}\\d){7,14}(?!\\S)");
    private static final Pattern OPEN = Pattern.compile("\\s*[(（][^)）]*$");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int CLEAR_WORDS = 2;

    private ReachedAt() {}

    /** Whether such a thing stands in the name that would end there. */
    static boolean mayBeIn(Reading reading, int end) {
        String name = reading.line().substring(reading.position(), end);
        return OPEN.matcher(name).find()
                || PHONE.matcher(TextFolding.fold(name)).find();
    }

    /** The end of the name that would end there otherwise; asks where a person's name may stand before the number. */
    static int before(Reading reading, int end) {
        int from = reading.position();
        Matcher open = OPEN.matcher(reading.line().substring(from, end));
        if (open.find() && open.start() > 0) {
            return from + open.start();
        }
        String name = TextFolding.fold(reading.line().substring(from, end));
        Matcher phone = PHONE.matcher(name);
        if (!phone.find()) {
            return end;
        }
        String before = name.substring(0, phone.start()).stripTrailing();
        List<Integer> gaps = new ArrayList<>();
        Matcher gap = SPACE.matcher(before);
        while (gap.find()) {
            gaps.add(gap.start());
            if (NameEnds.isCompanyForm(before.substring(gap.end()))) {
                Matcher next = SPACE.matcher(before);
                return from + (next.find(gap.end()) ? next.start() : before.length());
            }
        }
        if (gaps.size() < CLEAR_WORDS) {
            return from + before.length();
        }
        gaps.add(before.length());
        throw NameQuestion.ask(reading.part(from, from + before.length()), gaps.subList(0, gaps.size() - 1));
    }
}
