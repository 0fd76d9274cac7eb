package io.salesbell.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command as a form: one field for each argument and option, prefilled where something is known already. */
public record Form(String command, Text title, List<Field> fields) {

    /** What a field asks for, and so how a platform draws it. */
    public enum Type {
        TEXT,
        MULTILINE,
        CUSTOMER,
        PERSON,
        LEAD,
        AMOUNT,
        DATE,
        DATETIME,
        CHOICE,
        PHOTO,
        PEOPLE
    }

    /** One field; {@code value} is what stands in it at first, {@code choices} those of a {@link Type#CHOICE}. */
    public record Field(
            String name,
            Text label,
            Type type,
            boolean required,
            String value,
            @Nullable Text hint,
            List<Choice> choices) {
        public Field {
            choices = List.copyOf(choices);
        }

        Field with(String prefilled) {
            return new Field(name, label, type, required, prefilled, hint, choices);
        }
    }

    /** One of a field's choices: {@code value} is what the form then sends. */
    public record Choice(String value, Text label) {}

    public Form {
        fields = List.copyOf(fields);
    }

    /** The same form with this in the named field. */
    public Form with(String field, String value) {
        return new Form(
                command,
                title,
                fields.stream()
                        .map(one -> one.name().equals(field) ? one.with(value) : one)
                        .toList());
    }
}
