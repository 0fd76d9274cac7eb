package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Origin;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A command in the words of one language: how it starts, how it is used, and a line of it from values. */
record CommandWords(CommandSpec spec, boolean chinese) {
    private static final Pattern BREAKS = Pattern.compile("\\s*\\R\\s*");

    static CommandWords of(CommandSpec spec, Locale language) {
        return new CommandWords(spec, language.getLanguage().equals(Locale.CHINESE.getLanguage()));
    }

    static boolean isChinese(String word) {
        return word.codePoints().anyMatch(Character::isIdeographic);
    }

    String word() {
        return own(spec.words());
    }

    private String own(List<String> words) {
        return words.stream()
                .filter(word -> isChinese(word) == chinese)
                .findFirst()
                .orElse(words.get(0));
    }

    /** {@code visit <customer>: [notes]}. */
    Text usage() {
        List<Text> parts = new ArrayList<>();
        parts.add(Text.verbatim(word()));
        for (int position = 0; position < spec.arguments().size(); position++) {
            Argument argument = spec.arguments().get(position);
            String key = (argument.required() ? "chat.usage.required" : "chat.usage.optional")
                    + (endsName(position) ? "-name" : "");
            parts.add(Text.of(key, LineParser.argumentTitle(argument)));
        }
        return Text.joined(" ", parts);
    }

    /**
     * Where a form's answer comes from, with its values as they would have been typed in one line: a button that says it
     * again must not say several.
     */
    static Origin asTyped(CommandIndex index, Speaker speaker, IncomingMessage form) {
        Origin origin = form.origin();
        return index.named(String.valueOf(form.command()))
                .map(handler -> of(handler.spec(), speaker.language()).line(form.values()))
                .map(line -> BREAKS.matcher(line).replaceAll(" "))
                .map(line -> origin.line(origin.line(), line))
                .orElse(origin);
    }

    /** A name that is missing in front of free text leaves its colon: the text is not taken for it. */
    String line(Map<String, String> values) {
        StringBuilder line = new StringBuilder(word());
        for (int position = 0; position < spec.arguments().size(); position++) {
            Argument argument = spec.arguments().get(position);
            String value = values.getOrDefault(argument.name(), "").strip();
            boolean textFollows = endsName(position)
                    && spec.arguments().stream()
                            .skip(position + 1L)
                            .anyMatch(next ->
                                    !values.getOrDefault(next.name(), "").isBlank());
            if (!value.isEmpty() || textFollows) {
                line.append(' ').append(value).append(textFollows ? ":" : "");
            }
        }
        for (Argument option : spec.options()) {
            String value = values.getOrDefault(option.name(), "").strip();
            if (!value.isEmpty()) {
                line.append(' ').append(own(option.words())).append(": ").append(value);
            }
        }
        return line.toString();
    }

    /** Whether a name stands there that free text follows, so that a colon must part them. */
    private boolean endsName(int position) {
        return endsName(spec, position);
    }

    static boolean endsName(CommandSpec spec, int position) {
        Argument.Kind kind = spec.arguments().get(position).kind();
        boolean name = kind == Argument.Kind.CUSTOMER || kind == Argument.Kind.WHICH;
        return name
                && position + 1 < spec.arguments().size()
                && spec.arguments().get(position + 1).kind() == Argument.Kind.REST;
    }
}
