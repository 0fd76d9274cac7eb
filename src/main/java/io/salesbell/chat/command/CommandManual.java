package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.Catalogue;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What there is to say about a command, drawn from its spec; each text in the reader's own language. */
@Component
class CommandManual {
    private static final Text COLON = new Text.Either(": ", "：");

    /** An option only the button of a question types. */
    static final String ASKED_BACK = "sure";

    private final Catalogue catalogue;

    CommandManual(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What the command is for, in a few words. */
    Text title(CommandSpec spec) {
        String key = "command." + spec.name().replace(' ', '-') + ".title";
        return catalogue.has(key) ? Text.of(key) : spec.example();
    }

    /** The word that starts the command. */
    static Text word(CommandSpec spec) {
        return either(spec.words());
    }

    /** All words that start it. */
    static Text words(CommandSpec spec) {
        return Text.verbatim(String.join(" · ", spec.words()));
    }

    /** {@code lead <lead> lost <reason>}; what may be left out stands in square brackets. */
    static Text usage(CommandSpec spec) {
        List<Text> parts = new ArrayList<>();
        List<Argument> arguments = spec.arguments();
        parts.add(word(spec));
        for (int index = 0; index < arguments.size(); index++) {
            boolean colon = index > 0
                    && isName(arguments.get(index - 1))
                    && arguments.get(index).kind() == Argument.Kind.REST;
            parts.add(colon ? COLON : Text.verbatim(" "));
            parts.add(place(arguments.get(index)));
        }
        return Text.joined("", parts);
    }

    /** Each option as it is typed, with what stands behind it. */
    static List<Card.Field> options(CommandSpec spec) {
        List<Card.Field> fields = new ArrayList<>();
        spec.options().stream()
                .filter(option -> !option.name().equals(ASKED_BACK))
                .forEach(option ->
                        fields.add(new Card.Field(either(option.words()), Text.of("chat.argument." + option.name()))));
        if (spec.tags()) {
            fields.add(new Card.Field(Text.verbatim("#"), Text.of("chat.help.tag")));
        }
        return fields;
    }

    /** The examples in the reader's language, one a line. */
    static Text examples(CommandSpec spec) {
        List<String> chinese =
                spec.examples().stream().filter(CommandManual::isChinese).toList();
        List<String> english =
                spec.examples().stream().filter(line -> !isChinese(line)).toList();
        List<String> first = english.isEmpty() ? chinese : english;
        List<String> second = chinese.isEmpty() ? english : chinese;
        return Text.joined(
                "\n",
                IntStream.range(0, Math.max(first.size(), second.size()))
                        .mapToObj(index -> (Text) new Text.Either(at(first, index), at(second, index)))
                        .toList());
    }

    private static Text place(Argument argument) {
        return Text.of(argument.required() ? "chat.help.required" : "chat.help.optional", argumentTitle(argument));
    }

    private static Text argumentTitle(Argument argument) {
        return Text.of("chat.argument." + argument.name());
    }

    private static boolean isName(Argument argument) {
        return switch (argument.kind()) {
            case CUSTOMER, WHICH, PERSON -> true;
            default -> false;
        };
    }

    private static Text either(List<String> words) {
        String english =
                words.stream().filter(word -> !isChinese(word)).findFirst().orElse(words.get(0));
        return new Text.Either(
                english,
                words.stream().filter(CommandManual::isChinese).findFirst().orElse(english));
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
