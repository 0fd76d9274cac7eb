package io.salesbell.chat.command;

import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A form with fields at fault: each is answered at its own place. */
public class FormMistake extends UserMistake {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Text> fields;

    FormMistake(Map<String, Text> fields) {
        super("chat.parse.form");
        this.fields = Map.copyOf(fields);
    }

    /** Work whose mistake, where it is one of a field that was filled in and asks nothing back, is answered at that field. */
    static Supplier<Reply> atFields(Set<String> filled, Supplier<Reply> work) {
        return () -> {
            try {
                return work.get();
            } catch (UserMistake mistake) {
                String field = mistake.argument();
                boolean shown = field != null
                        && filled.contains(field)
                        && mistake.choices().isEmpty();
                throw shown ? new FormMistake(Map.of(field, mistake.text())) : mistake;
            }
        };
    }

    public Map<String, Text> fields() {
        return fields;
    }
}
