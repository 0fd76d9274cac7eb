package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that was sent and is answered with a question: the same modal with the question and its choices on top, and in
 * the fields what was filled in.
 */
@Component
@WhenSlackIsOn
public class AskingView {
    /** The block and field of the choices; no argument's name has a dot. */
    public static final String CHOICE = "form.choice";

    private static final int MOST_BLOCKS = 20;
    private static final String TYPE = "type";
    private static final String BLOCK = "block_id";

    private final BlockKit kit;
    private final Wording wording;
    private final JsonMapper json;

    public AskingView(BlockKit kit, Wording wording, JsonMapper json) {
        this.kit = kit;
        this.wording = wording;
        this.json = json;
    }

    /** The {@code view} as it was sent, asking; choices are buttons of the cards, each saying what one pressed would. */
    public JsonNode of(JsonNode view, List<Card> question, Reader reader, LongLines lines, String metadata) {
        ObjectNode asking = json.createObjectNode();
        List.of(TYPE, "callback_id", "title", "submit", "close").forEach(key -> {
            if (view.has(key)) {
                asking.set(key, view.get(key));
            }
        });
        asking.put("private_metadata", metadata);
        ArrayNode blocks = asking.putArray("blocks");
        List<Card> words = question.stream().map(AskingView::withoutButtons).toList();
        kit.blocks(words, reader, lines, MOST_BLOCKS).forEach(block -> blocks.add(json.<JsonNode>valueToTree(block)));
        List<Map<String, Object>> options = options(question, reader, lines);
        if (!options.isEmpty()) {
            blocks.add(json.<JsonNode>valueToTree(choice(options, reader)));
        }
        JsonNode state = view.path("state").path("values");
        view.path("blocks")
                .valueStream()
                .filter(AskingView::isField)
                .forEach(block -> blocks.add(
                        filled(block, state.path(block.path(BLOCK).asString("")).path(action(block)))));
        return asking;
    }

    private static Card withoutButtons(Card card) {
        return new Card(card.blocks().stream()
                .filter(block -> !(block instanceof Card.Buttons))
                .toList());
    }

    private List<Map<String, Object>> options(List<Card> question, Reader reader, LongLines lines) {
        List<Map<String, Object>> options = new ArrayList<>();
        question.stream()
                .flatMap(card -> card.allButtons().stream())
                .limit(Limits.OPTIONS)
                .forEach(button -> options.add(FormView.option(value(button, lines), words(button.label(), reader))));
        return options;
    }

    private String value(Button button, LongLines lines) {
        String value = json.writeValueAsString(Pressed.value(button, button.command(), false));
        return FormView.fits(value)
                ? value
                : json.writeValueAsString(Pressed.value(button, lines.keep(button.command()), true));
    }

    private Map<String, Object> choice(List<Map<String, Object>> options, Reader reader) {
        Map<String, Object> choice = Json.of("input", BLOCK, CHOICE);
        choice.put("label", Json.plain(words(Text.of("slack.form.choice"), reader), Limits.HINT));
        choice.put("hint", Json.plain(words(Text.of("slack.form.choice.hint"), reader), Limits.HINT));
        choice.put("optional", true);
        Map<String, Object> element = Json.of("static_select", "options", options);
        element.put("action_id", CHOICE);
        choice.put("element", element);
        return choice;
    }

    private static boolean isField(JsonNode block) {
        return block.path(TYPE).asString("").equals("input")
                && !block.path(BLOCK).asString("").equals(CHOICE);
    }

    private static String action(JsonNode block) {
        return block.path("element").path("action_id").asString("");
    }

    private static JsonNode filled(JsonNode block, JsonNode value) {
        ObjectNode field = (ObjectNode) block.deepCopy();
        ObjectNode element = (ObjectNode) field.path("element");
        String typed = element.path(TYPE).asString("");
        switch (typed) {
            case "plain_text_input" -> put(element, "initial_value", value.path("value"));
            case "external_select", "static_select" -> put(element, "initial_option", value.path("selected_option"));
            case "users_select" -> put(element, "initial_user", value.path("selected_user"));
            case "multi_users_select" -> put(element, "initial_users", value.path("selected_users"));
            case "datepicker" -> put(element, "initial_date", value.path("selected_date"));
            case "datetimepicker" -> put(element, "initial_date_time", value.path("selected_date_time"));
            default -> {}
        }
        return field;
    }

    private static void put(ObjectNode element, String key, JsonNode value) {
        element.remove(key);
        boolean empty = value.isMissingNode()
                || value.isNull()
                || (value.isContainer() ? value.isEmpty() : value.asString("").isEmpty());
        if (!empty) {
            element.set(key, value);
        }
    }

    private String words(Text text, Reader reader) {
        return wording.plain(text, reader.language(), reader.zone());
    }
}
