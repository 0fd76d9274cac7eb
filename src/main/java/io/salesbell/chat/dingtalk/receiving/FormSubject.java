package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Form;
import io.salesbell.chat.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a question of a form is for: the command's title, and the record or the customer that is known already. */
final class FormSubject {
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\d{1,9}");

    private FormSubject() {}

    static Text of(Form form, Map<String, String> answers) {
        Optional<Text> about = form.fields().stream()
                .filter(field -> answers.containsKey(field.name()))
                .filter(field -> field.type() == Form.Type.CUSTOMER
                        || RECORD.matcher(answers.getOrDefault(field.name(), ""))
                                .matches())
                .findFirst()
                .map(field -> Text.verbatim(answers.getOrDefault(field.name(), "")));
        return about.map(record -> Text.joined(" ", List.of(form.title(), record)))
                .orElse(form.title());
    }
}
