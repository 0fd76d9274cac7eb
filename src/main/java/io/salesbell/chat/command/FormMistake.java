package io.salesbell.chat.command;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.Map;

/** A form with fields at fault: each is answered at its own place. */
public class FormMistake extends UserMistake {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Text> fields;

    FormMistake(Map<String, Text> fields) {
        super("chat.parse.form");
        this.fields = Map.copyOf(fields);
    }

    public Map<String, Text> fields() {
        return fields;
    }
}
