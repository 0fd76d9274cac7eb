package io.salesbell.chat.console;

import io.salesbell.chat.Form;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A form in words, as the page draws it; its values come back as texts by field. */
record ShownForm(String command, String title, @Nullable String submit, List<Field> fields) {

    record Field(
            String name,
            String label,
            String type,
            boolean required,
            String value,
            @Nullable String hint,
            List<Option> options) {}

    record Option(String value, String label) {}

    static ShownForm of(Form form, @Nullable String submit, Speaker reader, Wording wording) {
        return new ShownForm(
                form.command(),
                words(form.title(), reader, wording),
                submit,
                form.fields().stream()
                        .map(field -> field(field, reader, wording))
                        .toList());
    }

    private static Field field(Form.Field field, Speaker reader, Wording wording) {
        Text hint = field.hint();
        return new Field(
                field.name(),
                words(field.label(), reader, wording),
                field.type().name().toLowerCase(Locale.ROOT),
                field.required(),
                field.value(),
                hint == null ? null : words(hint, reader, wording),
                field.choices().stream()
                        .map(choice -> new Option(choice.value(), words(choice.label(), reader, wording)))
                        .toList());
    }

    private static String words(Text text, Speaker reader, Wording wording) {
        return wording.plain(text, reader.language(), reader.zone());
    }
}
