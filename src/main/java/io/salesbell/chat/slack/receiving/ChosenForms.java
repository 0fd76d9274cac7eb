package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Form;
import io.salesbell.chat.Forms;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * A form sent again with the choice it had asked for: the choice says which command and whom it is about, the fields say
 * the rest as it was typed. Read as one line, a note would be taken for options and commands of its own.
 */
@Component
@WhenSlackIsOn
class ChosenForms {
    /** What a choice decides; everything else stands in its field. */
    private static final Set<Form.Type> DECIDED =
            Set.of(Form.Type.CUSTOMER, Form.Type.LEAD, Form.Type.PERSON, Form.Type.CHOICE);

    private final Forms forms;

    ChosenForms(Forms forms) {
        this.forms = forms;
    }

    /** A command with its values by field. */
    record Values(String command, Map<String, String> values) {}

    /** Empty where the choice's command has no place for something that was typed. */
    Optional<Values> of(Speaker speaker, String line, Map<String, String> typed) {
        return forms.prefilled(speaker, line).filter(form -> takes(form, typed)).map(form -> {
            Map<String, String> values = new HashMap<>(typed);
            form.fields().stream()
                    .filter(field ->
                            DECIDED.contains(field.type()) && !field.value().isBlank())
                    .forEach(field -> values.put(field.name(), field.value()));
            return new Values(form.command(), values);
        });
    }

    private static boolean takes(Form form, Map<String, String> typed) {
        return form.fields().stream()
                .map(Form.Field::name)
                .collect(Collectors.toSet())
                .containsAll(typed.keySet());
    }
}
