package io.salesbell.customer.chat;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two customers' names with a word between them that may also stand inside a name. */
record TwoNames(String first, String second) {
    static final Pattern INTO = Pattern.compile("\\s+into\\s+|\\s*(?:合并到|合并入|并入|并到|到|->|=>|→)\\s*");
    /** Which of the two goes on is shown before it is done. */
    static final Pattern AND = Pattern.compile("\\s+and\\s+|\\s*(?:和|与|跟|、)\\s*");

    static final Pattern TO = Pattern.compile("\\s+to\\s+|\\s*(?:改为|改成|更名为|为|到|->|=>|→)\\s*");
    static final Pattern FROM = Pattern.compile("\\s+from\\s+|\\s+and\\s+|\\s*(?:和|与|、)\\s*");

    /** Cuts where most of the names are known, the longest first name before others. */
    static TwoNames cut(String text, Pattern word, Predicate<String> known, Text example) {
        Matcher between = word.matcher(Folded.of(text));
        List<TwoNames> cuts = new ArrayList<>();
        while (between.find()) {
            String first = text.substring(0, between.start()).strip();
            String second = text.substring(between.end()).strip();
            if (!first.isEmpty() && !second.isEmpty()) {
                cuts.add(new TwoNames(first, second));
            }
        }
        return cuts.stream()
                .max(Comparator.comparingInt((TwoNames names) ->
                                (known.test(names.first()) ? 2 : 0) + (known.test(names.second()) ? 1 : 0))
                        .thenComparingInt(names -> names.first().length()))
                .orElseThrow(() -> new UserMistake("customer.two-names", text, example));
    }
}
