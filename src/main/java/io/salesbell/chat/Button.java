package io.salesbell.chat;

import org.jspecify.annotations.Nullable;

/**
 * A button: its command line in the one grammar and the version of the subject it was drawn for. With {@code form} the
 * platform first asks for the command's missing values, prefilled from the line.
 */
public record Button(
        Text label, String command, Style style, @Nullable Integer version, boolean form) {

    /** How much a button asks to be pressed. */
    public enum Style {
        PLAIN,
        PRIMARY,
        DANGER
    }

    public static Button of(String labelKey, String command) {
        return new Button(Text.of(labelKey), command, Style.PLAIN, null, false);
    }

    public static Button of(Text label, String command) {
        return new Button(label, command, Style.PLAIN, null, false);
    }

    public Button primary() {
        return new Button(label, command, Style.PRIMARY, version, form);
    }

    public Button danger() {
        return new Button(label, command, Style.DANGER, version, form);
    }

    public Button at(int subjectVersion) {
        return new Button(label, command, style, subjectVersion, form);
    }

    public Button asForm() {
        return new Button(label, command, style, version, true);
    }
}
