package io.salesbell.chat.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
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

    private static final Pattern COMPANY_TAIL =
            Pattern.compile("\\p{IsHan}{0,6}(?:公司|集团|科技|学校|酒店|医院|银行|大学|中心|工厂|股份|贸易|实业|电器|电子|食品|建材|物流|传媒|商贸|餐饮|超市"
                    + "|汽车|药业|能源|软件|网络|信息|技术|投资|地产|物业|保险|证券|教育|文化|旅游|航空|国际|重工|支行|厂|店|院|所|馆)");
    /** 格力电器（珠海）, 格力电器-珠海: another place of business. */
    private static final Pattern BRANCH = Pattern.compile("(?:\\(\\p{IsHan}{2,5}\\)|[-–—]\\p{IsHan}{2,5})(?=[,:|]|$)");

    private static final Pattern CHINESE_END = Pattern.compile("[\\s,.;!?:|、()\\[\\]]");

    private LongerName() {}

    /** Whether the known Chinese name up to {@code known} is the beginning of a longer one: 远航国际 in 远航国际学校. */
    static boolean isBegunBy(Reading reading, int known) {
        String behind = TextFolding.foldForMatching(reading.line().substring(known, reading.end()));
        if (BRANCH.matcher(behind).lookingAt()
                && !ChineseVerbs.opens(behind.substring(1))
                && !TitledName.is(behind.replaceAll("[^\\p{IsHan}].*|^[(\\-–—]", ""))) {
            return true;
        }
        Matcher end = CHINESE_END.matcher(behind);
        String tail = behind.substring(0, end.find() ? end.start() : behind.length());
        return COMPANY_TAIL.matcher(tail).matches() && !ChineseVerbs.opens(tail);
    }

    /** Whether Chinese characters close behind a known name may be more of it (北极光电) or what was done: nobody can tell. */
    static boolean mayGoOnIn(String behind) {
        return HAN.matcher(behind).matches()
                && !ChineseVerbs.opens(behind)
                && !SAID_IN_CHINESE.matcher(behind).matches();
    }

    /** Whether the word tells of a visit and is no name. */
    static boolean isSaid(String word) {
        return SAID.contains(word.toLowerCase(Locale.ROOT));
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
                && words.stream().allMatch(word -> CAPITALISED.matcher(word).matches() && !isSaid(word));
    }
}
