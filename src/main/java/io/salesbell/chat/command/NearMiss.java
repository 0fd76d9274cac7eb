package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The known word somebody most likely meant. Latin words of three letters forgive a swap, of four one slip, of seven letters two (a slip is
 * a letter missing, added, wrong, or swapped with its neighbour); Chinese words forgive one wrong character or one swap.
 */
public final class NearMiss {
    private static final int SHORTEST_LATIN = 4;
    private static final int LONG_LATIN = 7;
    private static final int LONGEST_TYPED = 40;

    private NearMiss() {}

    /** The single nearest of the words, as it is written there; empty for a known word, for none near, and for a tie. */
    public static Optional<String> closest(String typed, Collection<String> words) {
        Map<String, Object> apart = new LinkedHashMap<>();
        words.forEach(word -> apart.put(word, TextFolding.foldForMatching(word)));
        return closest(typed, apart);
    }

    /** The nearest of the words by what they mean: two that mean the same are no tie, the first of them is taken. */
    static Optional<String> closest(String typed, Map<String, ?> meanings) {
        String wanted = TextFolding.foldForMatching(typed.strip());
        if (wanted.isEmpty() || wanted.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        int best = Integer.MAX_VALUE;
        List<String> nearest = new ArrayList<>();
        for (String word : meanings.keySet()) {
            String candidate = TextFolding.foldForMatching(word);
            int slips = slips(wanted, candidate);
            if (slips == 0) {
                return Optional.empty();
            }
            if (slips <= forgiven(wanted, candidate) && slips <= best) {
                if (slips < best) {
                    nearest.clear();
                }
                nearest.add(word);
                best = slips;
            }
        }
        return nearest.isEmpty() ? begun(wanted, meanings) : only(nearest, meanings);
    }

    /** The word that was typed in part: qual for qualified. */
    private static Optional<String> begun(String wanted, Map<String, ?> meanings) {
        return wanted.length() < SHORTEST_LATIN || isHan(wanted)
                ? Optional.empty()
                : only(
                        meanings.keySet().stream()
                                .filter(word -> isBegun(TextFolding.foldForMatching(word), wanted))
                                .toList(),
                        meanings);
    }

    /** Tell is a word of its own and no beginning of tell everyone. */
    private static boolean isBegun(String word, String typed) {
        return word.startsWith(typed) && word.charAt(typed.length()) != ' ';
    }

    private static Optional<String> only(List<String> words, Map<String, ?> meanings) {
        return words.stream().map(meanings::get).distinct().count() == 1 ? Optional.of(words.get(0)) : Optional.empty();
    }

    private static int forgiven(String typed, String word) {
        if (isHan(word)) {
            return word.length() >= 2 ? 1 : 0;
        }
        if (word.length() >= LONG_LATIN) {
            return 2;
        }
        return word.length() >= SHORTEST_LATIN || isSwapped(typed, word) ? 1 : 0;
    }

    /** A word of three letters is too short for any slip but a swap: wno. */
    private static boolean isSwapped(String typed, String word) {
        return word.length() == SHORTEST_LATIN - 1
                && Arrays.equals(
                        typed.chars().sorted().toArray(), word.chars().sorted().toArray());
    }

    private static int slips(String typed, String word) {
        boolean han = isHan(word);
        if (han != isHan(typed)
                || (han && typed.length() != word.length())
                || Math.abs(typed.length() - word.length()) > 2) {
            return Integer.MAX_VALUE;
        }
        return distance(typed, word);
    }

    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + wrong, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(Character::isIdeographic);
    }
}
