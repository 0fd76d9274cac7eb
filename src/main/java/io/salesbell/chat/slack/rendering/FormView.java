package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Form;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A form as a modal: a block for each field, named after it, so that errors find their place. The element's action is
 * {@code TYPE:field}. What is prefilled in words that a picker can't show becomes a text field: nothing typed is lost.
 */
@Component
@WhenSlackIsOn
public class FormView {
    /** The modal's callback. */
    public static final String CALLBACK = "form";

    /** What people are picked with: Slack tells of each pick at once. */
    public static final List<String> PICKERS = List.of("users_select", "multi_users_select");

    private static final List<String> PHOTOS = List.of("png", "jpg", "jpeg", "gif", "webp");

    private final Wording wording;

    public FormView(Wording wording) {
        this.wording = wording;
    }

    /** The view; {@code metadata} comes back with what was filled in, at most 3000 code points. */
    public Map<String, Object> of(Form form, Reader reader, String metadata) {
        Map<String, Object> view = Json.of("modal", "callback_id", CALLBACK);
        view.put("title", Json.plain(words(form.title(), reader), Limits.TITLE));
        view.put("submit", Json.plain(words(Text.of("slack.form.submit"), reader), Limits.TITLE));
        view.put("close", Json.plain(words(Text.of("slack.form.close"), reader), Limits.TITLE));
        view.put("private_metadata", metadata);
        List<Map<String, Object>> blocks = new ArrayList<>();
        form.fields().stream().limit(Limits.HOME_BLOCKS).forEach(field -> blocks.add(input(field, reader)));
        view.put("blocks", blocks);
        return view;
    }

    private Map<String, Object> input(Form.Field field, Reader reader) {
        Map<String, Object> block = Json.of("input", "block_id", field.name());
        block.put("label", Json.plain(words(field.label(), reader), Limits.HINT));
        block.put("optional", !field.required());
        boolean held = field.type() == Form.Type.PHOTO && !field.value().isBlank();
        Text hint = held ? Text.of("slack.form.photos") : field.hint();
        if (hint != null) {
            block.put("hint", Json.plain(words(hint, reader), Limits.HINT));
        }
        Map<String, Object> element = element(field, reader);
        element.put("action_id", field.type() + ":" + field.name());
        block.put("element", element);
        if (PICKERS.contains(String.valueOf(element.get("type")))) {
            block.put("dispatch_action", true);
        }
        return block;
    }

    private Map<String, Object> element(Form.Field field, Reader reader) {
        boolean empty = field.value().isBlank();
        return switch (field.type()) {
            case CUSTOMER, LEAD -> SlackText.length(field.value()) > Limits.LABEL ? text(field, false) : search(field);
            case PERSON -> empty ? Json.of("users_select") : text(field, false);
            case PEOPLE -> empty ? Json.of("multi_users_select") : text(field, false);
            case DATE -> empty ? Json.of("datepicker") : text(field, false);
            case DATETIME -> empty ? Json.of("datetimepicker") : text(field, false);
            case CHOICE -> choice(field, reader);
            case PHOTO -> Json.of("file_input", "filetypes", PHOTOS);
            case MULTILINE -> text(field, true);
            case TEXT, AMOUNT -> text(field, false);
        };
    }

    private static Map<String, Object> text(Form.Field field, boolean lines) {
        Map<String, Object> element = Json.of("plain_text_input", "multiline", lines);
        element.put("max_length", Limits.INPUT);
        if (!field.value().isBlank()) {
            element.put("initial_value", SlackText.cut(field.value(), Limits.INPUT));
        }
        return element;
    }

    private static Map<String, Object> search(Form.Field field) {
        Map<String, Object> element = Json.of("external_select", "min_query_length", 1);
        if (!field.value().isBlank()) {
            element.put("initial_option", option(field.value(), field.value()));
        }
        return element;
    }

    private Map<String, Object> choice(Form.Field field, Reader reader) {
        List<Map<String, Object>> options = field.choices().stream()
                .filter(choice -> SlackText.length(choice.value()) <= Limits.OPTION_VALUE)
                .limit(Limits.OPTIONS)
                .map(choice -> option(choice.value(), words(choice.label(), reader)))
                .toList();
        if (options.isEmpty()) {
            return text(field, false);
        }
        Map<String, Object> element = Json.of("static_select", "options", options);
        options.stream()
                .filter(option -> field.value().equals(option.get("value")))
                .findFirst()
                .ifPresent(option -> element.put("initial_option", option));
        return element;
    }

    /** One choice; values longer than Slack takes can't be offered. */
    public static Map<String, Object> option(String value, String label) {
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("text", Json.plain(label, Limits.LABEL));
        option.put("value", value);
        return option;
    }

    /** Whether Slack takes this as an option's value. */
    public static boolean fits(String value) {
        return !value.isBlank() && SlackText.length(value) <= Limits.OPTION_VALUE;
    }

    private String words(Text text, Reader reader) {
        return wording.plain(text, reader.language(), reader.zone());
    }
}
