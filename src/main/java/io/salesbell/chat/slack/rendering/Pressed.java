package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Button;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a button's value says: the command line {@code c}, the version {@code v} of its subject, {@code f} for a form
 * first; a line too long for a value is kept and named by {@code k}.
 */
public record Pressed(
        @Nullable String c,
        @Nullable Integer v,
        @Nullable Boolean f,
        @Nullable String k) {

    public boolean asksFirst() {
        return Boolean.TRUE.equals(f);
    }

    static Map<String, Object> value(Button button, String line, boolean kept) {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put(kept ? "k" : "c", line);
        if (button.version() != null) {
            value.put("v", button.version());
        }
        if (button.form()) {
            value.put("f", true);
        }
        return value;
    }
}
