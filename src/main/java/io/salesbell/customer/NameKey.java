package io.salesbell.customer;

import io.salesbell.chat.Folded;
import java.util.regex.Pattern;

/**
 * How customers' names are compared: without case, width, white space, punctuation, an <em>and</em> and the company's legal form. Whatever of these
 * stands between two figures is one dash: Store 1-11 is neither Store 11-1 nor Store 111.
 */
public final class NameKey {
    private static final Pattern LATIN_FORM = Pattern.compile(
            "(?:\\s+and|\\s*[&+])?[\\s,]+(incorporated|inc|limited|ltd|llc|llp|plc|company|co|corporation|corp|gmbh|ag|bv|s\\.?a|pty)\\.?$");
    /** Harlow and Sons is Harlow & Sons. */
    private static final Pattern AND = Pattern.compile("(?<=\\S)\\s+and(?=\\s+\\S)");

    private static final Pattern CHINESE_FORM = Pattern.compile("(股份有限公司|有限责任公司|有限公司|股份公司|公司)$");
    private static final Pattern BETWEEN_FIGURES = Pattern.compile("(?<=\\p{N})[^\\p{L}\\p{N}\\p{So}]+(?=\\p{N})");
    private static final Pattern NOISE = Pattern.compile("(?!(?<=\\p{N})-\\p{N})[^\\p{L}\\p{N}\\p{So}]");

    private NameKey() {}

    /** The key; a name of nothing but noise keeps it, so that no key is empty. */
    public static String of(String name) {
        String folded = Folded.of(name).strip();
        String bare = folded;
        String before;
        do {
            before = bare;
            bare = LATIN_FORM.matcher(bare).replaceFirst("");
            bare = CHINESE_FORM.matcher(bare).replaceFirst("");
        } while (!bare.equals(before));
        String key = NOISE.matcher(BETWEEN_FIGURES
                        .matcher(AND.matcher(bare).replaceAll(" "))
                        .replaceAll("-"))
                .replaceAll("");
        return key.isEmpty() ? folded : key;
    }
}
