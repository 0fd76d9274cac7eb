package io.salesbell.chat.command;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as Chinese writes and says them, in characters, digits or both: 一千零五十, 3.5万, 1亿2千万, and with the last unit
 * left unsaid 十二万五 = 125,000. Takes folded text; null for anything that is not one number read in one way.
 */
final class ChineseNumbers {
    /** The characters of a number; for use in a regular expression's character class. */
    static final String CHARACTERS = "零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟";

    private static final String FORMAL = "〇两壹贰叁肆伍陆柒捌玖拾佰仟";
    private static final String PLAIN = "零二一二三四五六七八九十百千";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "十", BigDecimal.TEN,
            "百", BigDecimal.valueOf(100),
            "千", BigDecimal.valueOf(1000),
            "万", BigDecimal.valueOf(10_000),
            "亿", BigDecimal.valueOf(100_000_000),
            "万亿", BigDecimal.valueOf(1_000_000_000_000L));
    private static final Pattern TOKEN =
            Pattern.compile("\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?+|\\d++(?:\\.\\d++)?+|[零一二三四五六七八九]|万亿|[十百千万亿]");
    private static final Pattern YEAR = Pattern.compile("\\d{4}|[零〇一二三四五六七八九]{4}");
    private static final int LONGEST = 40;

    private ChineseNumbers() {}

    static @Nullable BigDecimal parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String plain = toPlain(text);
        var number = new SpokenNumber();
        Matcher token = TOKEN.matcher(plain);
        for (int at = 0; at < plain.length(); at = token.end()) {
            if (!token.region(at, plain.length()).lookingAt() || !take(number, token.group())) {
                return null;
            }
        }
        return number.total();
    }

    /** A whole number up to 9999, or -1. */
    static int small(String text) {
        BigDecimal number = parse(text);
        return number == null || number.scale() > 0 || number.precision() > 4 ? -1 : number.intValueExact();
    }

    /** A year written digit by digit, 2026 or 二〇二六, or -1. */
    static int year(String text) {
        if (!YEAR.matcher(text).matches()) {
            return -1;
        }
        return toPlain(text).chars().map(ChineseNumbers::digit).reduce(0, (year, digit) -> year * 10 + digit);
    }

    private static boolean take(SpokenNumber number, String token) {
        if (token.equals("零")) {
            return number.zero();
        }
        BigDecimal unit = UNITS.get(token);
        if (unit != null) {
            return number.unit(unit);
        }
        int digit = DIGITS.indexOf(token);
        return number.digits(digit >= 0 ? Integer.toString(digit) : token.replace(",", ""));
    }

    private static int digit(int c) {
        int digit = DIGITS.indexOf(c);
        return digit >= 0 ? digit : Character.digit(c, 10);
    }

    private static String toPlain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            int formal = FORMAL.indexOf(plain[i]);
            plain[i] = formal < 0 ? plain[i] : PLAIN.charAt(formal);
        }
        return new String(plain);
    }
}
