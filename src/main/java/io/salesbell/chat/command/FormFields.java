package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns each argument and option of a spec into a form's field. */
@Component
class FormFields {
    private final List<Vocabulary> vocabularies;

    FormFields(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    List<Form.Field> of(Speaker speaker, CommandSpec spec) {
        List<Form.Field> fields = new ArrayList<>();
        spec.arguments().stream()
                .filter(argument -> argument.behind() == null)
                .forEach(argument -> fields.add(field(speaker, argument, true)));
        spec.options().stream()
                .filter(option -> !option.name().equals(CommandManual.ASKED_BACK))
                .forEach(option -> fields.add(field(speaker, option, false)));
        if (spec.photos()) {
            Text label = Text.of("chat.argument." + Forms.PHOTO);
            fields.add(new Form.Field(Forms.PHOTO, label, Form.Type.PHOTO, false, "", null, List.of()));
        }
        return fields;
    }

    private Form.Field field(Speaker speaker, Argument argument, boolean inLine) {
        return new Form.Field(
                argument.name(),
                LineParser.argumentTitle(argument),
                type(argument.kind(), inLine),
                argument.required(),
                "",
                hint(argument.kind()),
                choices(speaker, argument));
    }

    private static Form.Type type(Argument.Kind kind, boolean inLine) {
        return switch (kind) {
            case CUSTOMER, WHOLE_CUSTOMER -> Form.Type.CUSTOMER;
            case WHICH -> Form.Type.LEAD;
            case PERSON -> Form.Type.PERSON;
            case PEOPLE -> Form.Type.PEOPLE;
            case AMOUNT -> Form.Type.AMOUNT;
            case PAST_DAY -> Form.Type.DATE;
            case FUTURE, UNTIL -> Form.Type.DATETIME;
            case CHOICE, PERIOD, VOCABULARY -> Form.Type.CHOICE;
            case REST -> inLine ? Form.Type.MULTILINE : Form.Type.TEXT;
            case NUMBER, DURATION, NEXT, FIGURES -> Form.Type.TEXT;
        };
    }

    private static @Nullable Text hint(Argument.Kind kind) {
        return switch (kind) {
            case AMOUNT -> Text.of("chat.form.hint.amount");
            case DURATION -> Text.of("chat.form.hint.duration");
            case NEXT -> Text.of("chat.form.hint.next");
            default -> null;
        };
    }

    /** One choice for each value: the first of its words in the speaker's language. */
    private List<Form.Choice> choices(Speaker speaker, Argument argument) {
        boolean chinese = speaker.language().getLanguage().equals(Locale.CHINESE.getLanguage());
        Map<String, String> wordOf = new LinkedHashMap<>();
        words(speaker, argument)
                .forEach((word, value) -> wordOf.merge(
                        value, word, (first, next) -> CommandWords.isChinese(first) == chinese ? first : next));
        return wordOf.values().stream()
                .map(word -> new Form.Choice(word, Text.verbatim(word)))
                .toList();
    }

    private Map<String, String> words(Speaker speaker, Argument argument) {
        Map<String, String> words = new TreeMap<>(argument.choices());
        if (argument.kind() == Argument.Kind.VOCABULARY) {
            vocabularies.forEach(vocabulary -> words.putAll(vocabulary.words(speaker.org(), argument.name())));
        }
        return words;
    }
}
