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
import tools.jackson.databind.JsonNode;

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
                    String value = value(element, zone, person);
                    if (!value.isBlank()) {
                        values.put(block.getKey(), value);
                    }
                }));
        return new FilledIn(values, files);
    }

    private static String value(JsonNode element, ZoneId zone, UnaryOperator<String> person) {
        return switch (Payloads.text(element, "type")) {
            case "users_select" -> {
                String user = Payloads.text(element, "selected_user");
                yield user.isEmpty() ? "" : person.apply(user);
            }
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
