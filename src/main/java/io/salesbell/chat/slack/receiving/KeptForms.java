package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.KeptLines;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forms that could not be opened, field by field: a button that opens one then says which. What stands in their fields is
 * never read as a line, where a note would be taken for options.
 */
@Component
@WhenSlackIsOn
class KeptForms {
    /** No command begins so. */
    private static final String MARK = "slack.form/";

    private final KeptLines lines;
    private final Forms forms;
    private final JsonMapper json;

    KeptForms(KeptLines lines, Forms forms, JsonMapper json) {
        this.lines = lines;
        this.forms = forms;
        this.json = json;
    }

    /** A form as it was to be opened. */
    record Kept(Map<String, String> values, FormOrigin origin) {}

    /** The form with what stands in its fields, and where it comes from. */
    record Found(Form form, FormOrigin origin) {}

    /** The line of the button that opens the form. */
    String keep(Caller caller, Form form, FormOrigin origin) {
        Map<String, String> values = form.fields().stream()
                .filter(field -> !field.value().isBlank())
                .collect(Collectors.toMap(Form.Field::name, Form.Field::value));
        return MARK + lines.keep(caller.org(), json.writeValueAsString(new Kept(values, origin)));
    }

    /** The form that the button's line stands for; empty where it is a command. */
    Optional<Found> find(Caller caller, String line) {
        return line.startsWith(MARK)
                ? lines.find(caller.org(), line.substring(MARK.length()))
                        .map(text -> json.readValue(text, Kept.class))
                        .flatMap(kept -> forms.of(
                                        caller.speaker(), kept.origin().command())
                                .map(form -> new Found(filled(form, kept.values()), kept.origin())))
                : Optional.empty();
    }

    private static Form filled(Form empty, Map<String, String> values) {
        Form form = empty;
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        return form;
    }
}
