package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Suggestions;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks for an argument that a line lacks, with an example and, for a colleague, the people it may be. */
@Component
class MissingArguments {
    private static final int MOST_PEOPLE = 8;

    private final List<Suggestions> suggestions;
    private final Refusals refusals;

    MissingArguments(List<Suggestions> suggestions, Refusals refusals) {
        this.refusals = refusals;
        this.suggestions = List.copyOf(suggestions);
    }

    /**
     * The question; {@code text} stands where the value belongs.
     *
     * @throws UserMistake where no value would do
     */
    HalfLine of(CommandSpec spec, Argument argument, List<Argument> following, Reading text) {
        refusals.check(text.speaker(), text.line());
        Text question = switch (argument.kind()) {
            case PERSON -> Text.of("chat.parse.missing-person", LineParser.example(spec));
            case UNTIL -> Text.of("chat.parse.missing-until", LineParser.example(spec));
            default -> value(spec, argument);
        };
        boolean more = following.stream().anyMatch(Argument::required);
        List<Button> choices = switch (argument.kind()) {
            case PERSON -> people(argument, text, more);
            case CUSTOMER -> form(text);
            default -> List.of();
        };
        return HalfLine.at(question, choices, spec, argument, text);
    }

    /** Behind a record that was named, an example would name another. */
    private static Text value(CommandSpec spec, Argument argument) {
        Text title = LineParser.argumentTitle(argument);
        return argument.kind() == Argument.Kind.CUSTOMER && spec.arguments().indexOf(argument) > 0
                ? Text.of("chat.parse.missing-next", title)
                : Text.of("chat.parse.missing", title, LineParser.example(spec));
    }

    /** The form that keeps the options which were typed. */
    private static List<Button> form(Reading text) {
        return text.line().substring(text.end()).isBlank()
                ? List.of()
                : List.of(Button.of("chat.help.fill-in", text.line()).asForm());
    }

    private List<Button> people(Argument argument, Reading text, boolean more) {
        String before = text.line().substring(0, text.end()).stripTrailing() + " ";
        String after = text.line().substring(text.end());
        return suggestions.stream()
                .filter(source -> source.kind() == Argument.Kind.PERSON)
                .flatMap(source -> source.suggest(text.speaker(), argument, "", MOST_PEOPLE + 1).stream())
                .filter(person -> !person.label().equals(text.speaker().name()))
                .limit(MOST_PEOPLE)
                .map(person -> Button.of(Text.verbatim(person.label()), before + person.value() + after))
                .map(button -> more ? button.asForm() : button)
                .toList();
    }
}
