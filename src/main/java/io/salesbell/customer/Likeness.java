package io.salesbell.customer;

import io.salesbell.chat.Folded;
import java.util.regex.Pattern;

/**
 * Whether two customers' names may mean one company: one is a short form of the other, or a slip of the pen away. Made
 * to ask rarely: at least two Chinese characters or four letters, whole words, and never where only numbers differ.
 */
final class Likeness {
    private static final int FEWEST_IDEOGRAPHS = 2;
    private static final int FEWEST_LETTERS = 4;
    private static final int SLIP_LETTERS = 5;
    private static final int TWO_SLIPS_LETTERS = 9;
    private static final int SLIP_IDEOGRAPHS = 4;
    private static final Pattern ORDINAL = Pattern.compile("[^\\p{Nd}一二三四五六七八九十甲乙丙丁东南西北]+");
    private static final Pattern ONLY_ORDINAL = Pattern.compile("[\\p{Nd}一二三四五六七八九十甲乙丙丁东南西北号店厂院校期分部]+");

    private Likeness() {}

    static boolean between(String one, String other) {
        String a = NameKey.of(one);
        String b = NameKey.of(other);
        if (a.equals(b)) {
            return true;
        }
        CompanyName first = CompanyName.of(one);
        CompanyName second = CompanyName.of(other);
        return (a.length() < b.length() && isShortForm(a, other))
                || (b.length() < a.length() && isShortForm(b, one))
                || isSlip(a, b)
                || first.isLikely(second)
                || isBehindAPlace(a, second)
                || isBehindAPlace(b, first);
    }

    /** Whether the key opens what a place stands before: 华为 in 深圳市华为终端. */
    private static boolean isBehindAPlace(String key, CompanyName name) {
        return name.core() != null && !name.place().isEmpty() && isShortForm(key, name.core());
    }

    /** Whether a key says enough to be the short form of something. */
    static boolean isTelling(String key) {
        long ideographs = key.codePoints().filter(Character::isIdeographic).count();
        long letters = key.codePoints().filter(Character::isLetter).count();
        return ideographs >= FEWEST_IDEOGRAPHS || letters >= FEWEST_LETTERS;
    }

    private static boolean isShortForm(String key, String longName) {
        if (!isTelling(key) || CompanyName.of(key).core() == null) {
            return false;
        }
        String folded = Folded.of(longName);
        for (int cut = 1; cut < folded.length(); cut++) {
            if (isBorder(folded, cut)) {
                String before = folded.substring(0, cut);
                String after = folded.substring(cut);
                if ((NameKey.of(before).equals(key) && !isOnlyOrdinal(after))
                        || (NameKey.of(after).equals(key) && !isOnlyOrdinal(before))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOnlyOrdinal(String rest) {
        return ONLY_ORDINAL.matcher(NameKey.of(rest)).matches();
    }

    private static boolean isBorder(String text, int at) {
        return !(isWordPart(text.charAt(at - 1)) && isWordPart(text.charAt(at)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !Character.isIdeographic(c);
    }

    private static boolean isSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (a.charAt(0) != b.charAt(0) || !ordinals(a).equals(ordinals(b))) {
            return false;
        }
        boolean chinese = a.codePoints().anyMatch(Character::isIdeographic);
        if (chinese != b.codePoints().anyMatch(Character::isIdeographic)) {
            return false;
        }
        if (chinese) {
            return shorter >= SLIP_IDEOGRAPHS && distance(a, b, 2) <= 1;
        }
        int allowed = shorter >= TWO_SLIPS_LETTERS ? 2 : shorter >= SLIP_LETTERS ? 1 : 0;
        return distance(a, b, 1) <= allowed;
    }

    private static String ordinals(String key) {
        return ORDINAL.matcher(key).replaceAll("");
    }

    /** Missing, added and swapped neighbours cost 1; another Chinese character is usually another company. */
    private static int distance(String a, String b, int substitution) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, cost, substitution);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] cost, int substitution) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : substitution;
        int best = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
