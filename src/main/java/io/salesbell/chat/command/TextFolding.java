package io.salesbell.chat.command;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Makes typed text comparable. The folds give one UTF-16 unit for each, so an index into a fold is one into the raw text. */
public final class TextFolding {
    private static final String QUOTES_AND_DASHES = "‘’‚‛“”„‟‐‑‒–—―−﹣";
    private static final String THEIR_PLAIN_FORMS = "''''\"\"\"\"--------";
    private static final String SYMBOLS = "。【】￥￡﹐﹑﹒﹔﹕﹖﹗﹟﹫∶";
    private static final String THEIR_FOLDS = ".[]¥£,、.;:?!#@:";
    private static final char ASCII = 0x80;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_VARIATION = 0xFE0F;

    private TextFolding() {}

    /** Folds width, spaces, quotes and dashes to ASCII; the enumeration comma 、 and 《》「」 stay, as does letter case. */
    public static String fold(String raw) {
        return each(raw, TextFolding::fold);
    }

    /** Lower-cases unit by unit. */
    public static String foldCase(String text) {
        return each(text, Character::toLowerCase);
    }

    /** Traditional characters of command words, amounts and dates become simplified ones; for matching, never for storing. */
    public static String foldHan(String text) {
        return each(text, HanFolding::simplify);
    }

    /** All folds at once: the form in which words, amounts and dates are compared. */
    public static String foldForMatching(String raw) {
        return each(raw, TextFolding::foldWhole);
    }

    private static char foldWhole(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : fold(c);
        }
        return HanFolding.simplify(Character.toLowerCase(fold(c)));
    }

    @FunctionalInterface
    private interface Fold {
        char of(char c);
    }

    /** The same text where nothing changes: what is folded once is folded again and again. */
    private static String each(String text, Fold fold) {
        char @Nullable [] folded = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char other = fold.of(c);
            if (other != c) {
                folded = folded == null ? text.toCharArray() : folded;
                folded[i] = other;
            }
        }
        return folded == null ? text : new String(folded);
    }

    /**
     * What may be stored of what was typed: NFC, line feeds as the only line ends, without controls (tabs stay), bidi
     * overrides and zero-width characters (joiners inside emoji stay); a lone surrogate becomes U+FFFD.
     */
    public static String clean(String raw) {
        var kept = new StringBuilder(raw.length());
        int codePoint;
        for (int i = 0; i < raw.length(); i += Character.charCount(codePoint)) {
            codePoint = raw.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (codePoint == '\r' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029) {
                boolean half = codePoint == '\r' && next < raw.length() && raw.charAt(next) == '\n';
                kept.append(half ? "" : "\n");
            } else if (Character.getType(codePoint) == Character.SURROGATE) {
                kept.append('\uFFFD');
            } else if (codePoint == ZERO_WIDTH_JOINER ? joinsEmoji(kept, raw, next) : isVisible(codePoint)) {
                kept.appendCodePoint(codePoint);
            }
        }
        return Normalizer.normalize(kept, Normalizer.Form.NFC);
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return c == '\t' ? ' ' : c;
        }
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        if (Character.getType(c) == Character.SPACE_SEPARATOR) {
            return ' ';
        }
        int plain = QUOTES_AND_DASHES.indexOf(c);
        if (plain >= 0) {
            return THEIR_PLAIN_FORMS.charAt(plain);
        }
        int symbol = SYMBOLS.indexOf(c);
        return symbol < 0 ? c : THEIR_FOLDS.charAt(symbol);
    }

    private static boolean isVisible(int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            return true;
        }
        boolean hidden = Character.isISOControl(codePoint)
                || (codePoint >= 0x200B && codePoint <= 0x200F)
                || (codePoint >= 0x202A && codePoint <= 0x202E)
                || (codePoint >= 0x2060 && codePoint <= 0x2069)
                || codePoint == 0xFEFF
                || codePoint == 0x061C
                || codePoint == 0x00AD;
        return !hidden;
    }

    private static boolean joinsEmoji(StringBuilder before, String raw, int after) {
        if (before.isEmpty() || after >= raw.length()) {
            return false;
        }
        int left = before.codePointBefore(before.length());
        return (left == EMOJI_VARIATION || isPictograph(left)) && isPictograph(raw.codePointAt(after));
    }

    private static boolean isPictograph(int codePoint) {
        boolean skinTone = codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
        boolean inBlocks =
                (codePoint >= 0x2190 && codePoint <= 0x2BFF) || (codePoint >= 0x1F000 && codePoint <= 0x1FAFF);
        return skinTone || (inBlocks && Character.getType(codePoint) == Character.OTHER_SYMBOL);
    }
}
