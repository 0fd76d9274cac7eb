package io.salesbell.chat.console;

import io.salesbell.chat.Text;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A request that can't be done as sent: a status and a sentence in the language of whoever sent it. */
class ConsoleRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Text text;
    private final Locale language;

    private ConsoleRefusal(int status, Text text, Locale language) {
        super(text.toString(), null, false, false);
        this.status = status;
        this.text = text;
        this.language = language;
    }

    static ConsoleRefusal of(int status, String key, @Nullable Object... arguments) {
        return new ConsoleRefusal(status, Text.of(key, arguments), Locale.ENGLISH);
    }

    static ConsoleRefusal of(int status, Text text) {
        return new ConsoleRefusal(status, text, Locale.ENGLISH);
    }

    ConsoleRefusal to(ConsolePerson person) {
        return new ConsoleRefusal(status, text, person.language());
    }

    int status() {
        return status;
    }

    Text text() {
        return text;
    }

    Locale language() {
        return language;
    }
}
