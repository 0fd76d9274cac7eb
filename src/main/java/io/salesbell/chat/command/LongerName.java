package io.salesbell.chat.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what stands behind a known name at the end of a line is the rest of a longer, new one: Robotics in <em>visit
 * Polar Robotics</em>. Whoever meant the known one is asked and has one button to press; the other way round the record
 * would be somebody else's without a word.
 */
final class LongerName {
    private static final int MOST_WORDS = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’&.-]*\\p{Ll}[\\p{L}'’&.-]*");

    /** A number or the like is the end of a name: Harbor 2, 节前公司二. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:(?:no|nr)\\.?|#)?\\s?(?:\\d{1,4}|[ivx]{1,4})|[a-z]{1,2}\\d{1,2}|hq|\\d{1,2}(?:st|nd|rd|th)|[一二三四五六七八九十甲乙丙丁]{1,2}[号店部厂期]?");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{1,4}");
    private static final Pattern SAID_IN_CHINESE = Pattern.compile(
            "(?:[初首二三再复]访|初次|第.次|开会|吃饭|喝|试[用点]|培训|续[约费]|面[谈聊访]|演示|电话|上门|顺利|没|不|很|挺|又|正在|一切|价格|方案|合同|今|昨|下午|上午).*|.*[了过好成完吗呢吧]|[小老阿].|.{1,3}[部处科室组]");

    /** What is said of a visit by one word, which phones write with a capital, too. */
    private static final Set<String> SAID = Set.of(
            "demo",
            "call",
            "called",
            "lunch",
            "dinner",
            "coffee",
            "meeting",
            "met",
            "talked",
            "visited",
            "intro",
            "today",
            "yesterday",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private LongerName() {}

    /** Whether Chinese characters close behind a known name may be more of it (北极光电) or what was done: nobody can tell. */
    static boolean mayGoOnIn(String behind) {
        return HAN.matcher(behind).matches()
                && !ChineseVerbs.opens(behind)
                && !SAID_IN_CHINESE.matcher(behind).matches();
    }

    static boolean goesOnIn(String behind) {
        if (NUMBERED.matcher(TextFolding.foldForMatching(behind).strip()).matches()) {
            return true;
        }
        List<String> words = SPACE.splitAsStream(behind.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word ->
                                CAPITALISED.matcher(word).matches() && !SAID.contains(word.toLowerCase(Locale.ROOT)));
    }
}
