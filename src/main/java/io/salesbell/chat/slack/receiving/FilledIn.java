package io.salesbell.chat.slack.receiving;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was filled in, as it would be typed, by field; {@code files} are the photos. */
record FilledIn(Map<String, String> values, List<JsonNode> files) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    /** Reads a view's state; {@code person} gives the word for a Slack user. */
    static FilledIn of(JsonNode state, ZoneId zone, UnaryOperator<String> person) {
        Map<String, String> values = new LinkedHashMap<>();
        List<JsonNode> files = new ArrayList<>();
        state.path("values")
                .propertyStream()
                .forEach(block -> block.getValue().values().forEach(element -> {
                    element.path("files").forEach(files::add);
                    String value = value(element, zone, person).replace("\0", "");
                    if (!value.isBlank()) {
                        values.put(block.getKey(), value);
                    }
                }));
        return new FilledIn(values, files);
    }

    /** Whether the line says everything that was typed, and so nothing is lost by doing the line alone. */
    static boolean isSaidBy(String line, JsonNode state) {
        String said = line.replaceAll("\\s+", " ");
        return state.path("values")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(element -> Payloads.text(element, "type").equals("plain_text_input"))
                .map(element -> Payloads.text(element, "value").strip().replaceAll("\\s+", " "))
                .allMatch(said::contains);
    }

    /** The same without a field. */
    FilledIn without(String field) {
        Map<String, String> left = new LinkedHashMap<>(values);
        left.remove(field);
        return new FilledIn(left, files);
    }

    /** The same with photos known by Slack's ids, where none were put in this time. */
    FilledIn keeping(@Nullable List<String> photos, JsonMapper json) {
        return photos == null || !files.isEmpty()
                ? this
                : new FilledIn(
                        values,
                        photos.stream()
                                .<JsonNode>map(id ->
                                        json.createObjectNode().put("id", id).put("mimetype", "image/*"))
                                .toList());
    }

    List<String> fileIds() {
        return files.stream().map(file -> Payloads.text(file, "id")).toList();
    }

    private static String value(JsonNode element, ZoneId zone, UnaryOperator<String> person) {
        return switch (Payloads.text(element, "type")) {
            case "users_select" -> {
                String user = Payloads.text(element, "selected_user");
                yield user.isEmpty() ? "" : person.apply(user);
            }
            case "multi_users_select" ->
                element.path("selected_users")
                        .valueStream()
                        .map(user -> user.asString(""))
                        .map(person)
                        .collect(Collectors.joining(" "));
            case "external_select", "static_select" -> Payloads.text(element, "selected_option", "value");
            case "datepicker" -> Payloads.text(element, "selected_date");
            case "datetimepicker" -> {
                long seconds = element.path("selected_date_time").asLong(0);
                yield seconds == 0
                        ? ""
                        : MOMENT.format(Instant.ofEpochSecond(seconds).atZone(zone));
            }
            default -> Payloads.text(element, "value");
        };
    }
}
