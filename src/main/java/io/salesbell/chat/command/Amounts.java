package io.salesbell.chat.command;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums of money as people type them in English and Chinese: 120,000, 120k, $1.2M, 12万5, 12w, 十二万元. Anything that could be
 * read in two ways is refused.
 */
public final class Amounts {
    /** Why a text is no amount. */
    public enum Problem {
        NOT_A_NUMBER,
        NEGATIVE,
        /** Above 10^15. */
        TOO_LARGE,
        /** More than four decimals. */
        TOO_PRECISE
    }

    private static final String HAN = "[" + ChineseNumbers.CHARACTERS + "]";
    /** 54 120 is one number or two: taken whole, so that it is refused whole. */
    private static final String SPACED = "(?<![a-z\\d])\\d{1,3}(?: \\d{3})++(?![\\w十百千万亿]|[.,]\\d)";

    private static final String ARABIC = "(?:\\d{4,}+(?!,\\d{3}(?!\\d))|\\d++(?:,\\d++)*+)(?:\\.\\d++)*+";
    private static final String SPOKEN_REST = "(?:[十百千万亿](?:" + HAN + "|\\d)*+|w(?![a-z])\\d?+| w(?![a-z0-9])"
            + "| [万亿](?=" + CurrencyWords.ANY + "|\\P{IsHan}|$))";
    private static final String TIMES = "(?: ?(?:thousand|million|billion|bn|[km])|b)(?![a-z0-9])";
    private static final Pattern AMOUNT =
            Pattern.compile("(?:(?:(?<![a-z])|(?![a-z]))(?<before>" + CurrencyWords.ANY + ") ?)?"
                    + "(?<number>" + HAN + "++|" + SPACED + "|" + ARABIC + SPOKEN_REST + "?+)"
                    + "(?<times>" + TIMES + ")?"
                    + "(?: ?(?<after>" + CurrencyWords.ANY + "))?");
    private static final Pattern MINUS =
            Pattern.compile("^(?:(?<sign>-|负|minus )|(?<currency>" + CurrencyWords.ANY + ") ?-) ?");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern BIG_UNIT = Pattern.compile("[万亿]");
    private static final Pattern FAINT = Pattern.compile("\\d{1,3}(?:\\.\\d+)?|[零〇一二两三四五六七八九十百]+");
    private static final String MEASURES = "台个份人次只件套家户平米吨张名篇辆瓶箱";

    private Amounts() {}

    /** Reads a whole phrase. Zero is an amount; the caller knows whether it makes sense. */
    public static Optional<Amount> parse(String text) {
        return Optional.ofNullable(read(fold(text)).amount());
    }

    /** Why {@link #parse} gives nothing; empty when it gives an amount. */
    public static Optional<Problem> problem(String text) {
        String folded = fold(text);
        Matcher minus = MINUS.matcher(folded);
        boolean negative =
                minus.find() && AMOUNT.matcher(folded.substring(minus.end())).matches();
        return negative
                ? Optional.of(Problem.NEGATIVE)
                : Optional.ofNullable(read(folded).problem());
    }

    /**
     * The first amount in a text at or after an index. Ids (L12), phone numbers, dates, times, percentages, counts (3台) and
     * numbers inside names are passed over; a bare number below a thousand counts only if no clearer amount follows it.
     */
    public static Optional<Found<Amount>> find(String text, int from) {
        String folded = TextFolding.foldForMatching(text);
        Matcher run = AMOUNT.matcher(folded).useTransparentBounds(true).region(from, folded.length());
        Optional<Found<Amount>> faint = Optional.empty();
        while (run.find()) {
            Amount amount = standsAlone(folded, run) ? AmountReading.of(run).amount() : null;
            if (amount == null) {
                continue;
            }
            var found = Optional.of(new Found<>(amount, run.start(), run.end()));
            if (!FAINT.matcher(run.group()).matches()) {
                return found;
            }
            faint = faint.isPresent() ? faint : found;
        }
        return faint;
    }

    /** Where the first figures at or after an index begin that look like an amount and are none: 12,5. */
    static OptionalInt findBroken(String text, int from) {
        String folded = TextFolding.foldForMatching(text);
        Matcher run = AMOUNT.matcher(folded)
                .useTransparentBounds(true)
                .region(Math.min(from, folded.length()), folded.length());
        while (run.find()) {
            boolean figures = Edges.isDigit(run.group("number").charAt(0));
            if (figures && standsAlone(folded, run) && AmountReading.of(run).amount() == null) {
                return OptionalInt.of(run.start());
            }
        }
        return OptionalInt.empty();
    }

    /** Whether it is a bare number below a thousand, which may as well be part of a name. */
    static boolean isFaint(String text) {
        return FAINT.matcher(fold(text)).matches();
    }

    private static String fold(String text) {
        return TextFolding.foldForMatching(text).strip();
    }

    private static AmountReading read(String folded) {
        Matcher whole = AMOUNT.matcher(folded);
        return whole.matches() ? AmountReading.of(whole) : AmountReading.NOTHING;
    }

    private static boolean standsAlone(String text, Matcher run) {
        String number = run.group("number");
        boolean money = run.group("before") != null || run.group("after") != null;
        boolean bare = !money && run.group("times") == null;
        String ties = Edges.isDigit(text.charAt(run.end() - 1)) ? "./-:" : "/-:";
        if (!Edges.startsClean(text, run.start())
                || !Edges.endsClean(text, run.end(), ties, ".-")
                || isNegated(text, run)) {
            return false;
        }
        if (!Edges.isDigit(number.charAt(0))) {
            return standsAloneInChinese(text, run, money);
        }
        boolean plain = bare
                && Edges.isDigit(number.charAt(number.length() - 1))
                && !BIG_UNIT.matcher(number).find();
        boolean beforeHan = isHanAt(text, run.end());
        boolean counts = beforeHan && !money && MEASURES.indexOf(text.charAt(run.end())) >= 0;
        return !counts && !(plain && (beforeHan || MOBILE.matcher(number).matches()));
    }

    private static boolean standsAloneInChinese(String text, Matcher run, boolean money) {
        String number = run.group("number");
        boolean glued = isHanAt(text, run.start() - 1);
        boolean clear = money || BIG_UNIT.matcher(number).find();
        return (number.length() > 1 || money) && (clear || !glued) && (money || !isHanAt(text, run.end()));
    }

    private static boolean isNegated(String text, Matcher run) {
        int before = run.start() - 1;
        char sign = before < 0 ? ' ' : text.charAt(before);
        char tied = before < 1 ? ' ' : text.charAt(before - 1);
        boolean separates = Edges.isHan(tied) && ChineseNumbers.CHARACTERS.indexOf(tied) < 0;
        return sign == '负' || sign == '第' || (sign == '-' && !separates);
    }

    private static boolean isHanAt(String text, int index) {
        return index >= 0 && index < text.length() && Edges.isHan(text.charAt(index));
    }
}
