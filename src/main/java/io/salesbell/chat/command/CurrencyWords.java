package io.salesbell.chat.command;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Signs and words for currencies. A bare $ is the US dollar, a bare ¥ the yuan: sales teams here mean these. */
final class CurrencyWords {
    private static final Map<String, String> WORDS_OF = Map.ofEntries(
            Map.entry("CNY", "¥ cny rmb 人民币 元整 元 块钱 块"),
            Map.entry("USD", "$ us$ usd 美元 美金"),
            Map.entry("EUR", "€ eur 欧元"),
            Map.entry("GBP", "£ gbp 英镑"),
            Map.entry("HKD", "hk$ hkd 港币 港元"),
            Map.entry("TWD", "nt$ twd ntd 新台币 台币"),
            Map.entry("JPY", "jpy 日元"),
            Map.entry("SGD", "s$ sgd 新加坡元 新币"),
            Map.entry("AUD", "a$ aud 澳元"),
            Map.entry("CAD", "c$ cad 加元"),
            Map.entry("KRW", "krw 韩元"),
            Map.entry("INR", "inr ₹"),
            Map.entry("CHF", "chf 瑞士法郎"));
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Map<String, String> CODES = codes();

    /** Any of the words, longest first, not glued to a letter behind it; for use in a regular expression. */
    static final String ANY = CODES.keySet().stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .map(CurrencyWords::pattern)
            .collect(Collectors.joining("|", "(?:", ")"));

    private CurrencyWords() {}

    static @Nullable String code(String word) {
        return CODES.get(word);
    }

    private static String pattern(String word) {
        boolean letters = Character.isLowerCase(word.charAt(word.length() - 1));
        return Pattern.quote(word) + (letters ? "(?![a-z])" : "");
    }

    private static Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        WORDS_OF.forEach((code, words) -> WORD.matcher(words).results().forEach(word -> codes.put(word.group(), code)));
        return Map.copyOf(codes);
    }
}
