package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The options and tags cut off the end of a line: {@code next: Fri call #new}. What stands before the first of them is
 * the line's text.
 */
record Options(int textEnd, Map<Argument, Span> values, Set<String> tags) {
    private static final Pattern TAG = Pattern.compile("(?<![\\p{Alnum}#&])#([\\p{L}][\\p{L}\\p{N}_-]{0,29})");

    /** How a time to come begins. */
    private static final String SOON = "(?=[今明后下周月这本\\d一二三四五六七八九十两]|星期|礼拜|大后天)";

    private static final Pattern COLON = Pattern.compile("\\s?:");
    private static final Pattern CHINESE = Pattern.compile("\\s?:|是:?");
    private static final Pattern CHINESE_STEP = Pattern.compile("\\s?:|[是,]+|\\s?" + SOON);
    private static final Pattern PLAIN = Pattern.compile("\\s+(?=[\\p{L}\\d])(?![和与跟及或])");
    /** 难点账期60天 says one; 难点不大, 难点解决了 do not. */
    private static final Pattern CHINESE_PLAIN = Pattern.compile(
            PLAIN.pattern() + "|(?=\\p{IsHan})(?![不没无未已都很还了过多在也的和与跟及或上就有较挺太最难]|解决|攻[关克]|讨论|沟通|分析|突破|处理|问题|确认|说明|梳理)");

    private static final String BEFORE = " \t\n\u000B\f\r,.;:!?|、";
    private static final String BEFORE_PLAIN = " \t\n\u000B\f\r,.;!?、";

    private static final Pattern BEHIND_COMMA = Pattern.compile(".*[,，.;；。]\\s*", Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile("\\s*(?:[\\p{Lu}\\p{IsHan}\\d][^\\s:,]*\\s+)+");

    /** Where an option's value stands in the line. */
    record Span(int from, int to) {
        static Span of(int from, int to) {
            return new Span(from, Math.max(from, to));
        }
    }

    static Options of(CommandSpec spec, String raw, String folded, int from) {
        List<Mark> marks = new ArrayList<>();
        Set<String> tags = new LinkedHashSet<>();
        if (spec.tags()) {
            Matcher tag = TAG.matcher(folded).region(from, folded.length());
            while (tag.find()) {
                marks.add(new Mark(null, tag.start(), tag.end()));
                tags.add(raw.substring(tag.start(1), tag.end(1)));
            }
        }
        spec.options().forEach(option -> marks.addAll(find(option, raw, folded, from)));
        marks.sort((left, right) -> Integer.compare(left.start(), right.start()));
        dropInner(marks);
        Map<Argument, Span> values = new LinkedHashMap<>();
        Set<Argument> seen = new HashSet<>();
        // Said twice, the second is more of the first: nothing that was typed is dropped.
        marks.removeIf(mark -> mark.option() != null && !seen.add(mark.option()));
        for (int index = 0; index < marks.size(); index++) {
            Argument option = marks.get(index).option();
            int end = index + 1 < marks.size() ? marks.get(index + 1).start() : folded.length();
            if (option != null) {
                values.putIfAbsent(option, Span.of(marks.get(index).end(), withoutSeparators(folded, end)));
            }
        }
        int textEnd = marks.isEmpty()
                ? folded.length()
                : withoutSeparators(folded, marks.get(0).start());
        return new Options(Math.max(from, textEnd), values, tags);
    }

    /** {@code last contact:} is not {@code contact:} as well. */
    private static void dropInner(List<Mark> marks) {
        for (int index = marks.size() - 1; index > 0; index--) {
            if (marks.get(index).start() < marks.get(index - 1).end()) {
                marks.remove(index);
            }
        }
    }

    /** The comma before the next option ends this one and is no part of it. */
    private static int withoutSeparators(String folded, int end) {
        int trimmed = end;
        while (trimmed > 0 && (Reading.isSeparator(folded.charAt(trimmed - 1)) || folded.charAt(trimmed - 1) == ';')) {
            trimmed--;
        }
        return trimmed;
    }

    /** Whether the text starts with an option of any command, and so continues the line above. */
    static boolean startsWithOption(String folded, Set<String> optionWords) {
        int colon = folded.indexOf(':');
        return colon > 0 && optionWords.contains(folded.substring(0, colon).strip());
    }

    static Set<String> words(List<CommandSpec> specs) {
        return specs.stream()
                .flatMap(spec -> spec.options().stream())
                .flatMap(option -> option.words().stream())
                .map(TextFolding::foldForMatching)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A colon, or as it is dictated: 难点是价格, 下一步周五报价. */
    private static Pattern behind(Argument option, String word) {
        if (!CommandWords.isChinese(word)) {
            return COLON;
        }
        return option.kind() == Argument.Kind.NEXT ? CHINESE_STEP : CHINESE;
    }

    private static List<Mark> find(Argument option, String raw, String folded, int from) {
        List<Mark> marks = new ArrayList<>();
        for (String word : option.words()) {
            String said = TextFolding.foldForMatching(word);
            for (int at = folded.indexOf(said, from); at >= 0; at = folded.indexOf(said, at + 1)) {
                int end = at + said.length();
                Matcher behind = behind(option, word).matcher(folded).region(end, folded.length());
                behind.useTransparentBounds(true);
                if ((at == from || BEFORE.indexOf(folded.charAt(at - 1)) >= 0) && behind.lookingAt()) {
                    marks.add(new Mark(option, at, behind.end()));
                } else if (option.plain()) {
                    plain(option, word, raw, folded, from, at).ifPresent(marks::add);
                }
            }
        }
        return marks;
    }

    /** An option word without a colon: between spaces in Chinese; in English behind a comma, or behind a name alone. */
    private static Optional<Mark> plain(Argument option, String word, String raw, String folded, int from, int at) {
        boolean apart = at > from && BEFORE_PLAIN.indexOf(folded.charAt(at - 1)) >= 0;
        Matcher behind = (CommandWords.isChinese(word) ? CHINESE_PLAIN : PLAIN)
                .matcher(folded)
                .region(at + word.length(), folded.length());
        behind.useTransparentBounds(true);
        if (!apart || !behind.lookingAt()) {
            return Optional.empty();
        }
        String before = raw.substring(from, at);
        boolean stands = CommandWords.isChinese(word)
                || BEHIND_COMMA.matcher(before).matches()
                || NAMES.matcher(before).matches();
        return Optional.of(new Mark(option, at, behind.end())).filter(mark -> stands && !before.isBlank());
    }

    private record Mark(@org.jspecify.annotations.Nullable Argument option, int start, int end) {}
}
