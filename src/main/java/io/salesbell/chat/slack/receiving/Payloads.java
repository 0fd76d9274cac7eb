package io.salesbell.chat.slack.receiving;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Slack's three body formats as one: JSON, JSON in the form field {@code payload}, or the fields of a form. */
final class Payloads {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> SAID = Set.of("message", "app_mention");

    private Payloads() {}

    static JsonNode read(String body) {
        try {
            if (body.stripLeading().startsWith("{")) {
                return JSON.readTree(body);
            }
            Map<String, String> fields = fields(body);
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("no form");
            }
            String payload = fields.get("payload");
            return payload == null ? JSON.valueToTree(fields) : JSON.readTree(payload);
        } catch (JacksonException | IllegalArgumentException malformed) {
            throw new Reception.UnreadableException(malformed);
        }
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new TreeMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }

    /** The text at the path, empty where there is none. */
    static String text(JsonNode node, String... path) {
        JsonNode at = node;
        for (String name : path) {
            at = at.path(name);
        }
        return at.isValueNode() && !at.isNull() ? at.asString() : "";
    }

    /** Who said or pressed it; empty where nobody waits for an answer. */
    static String author(JsonNode payload) {
        JsonNode event = payload.path("event");
        boolean said = SAID.contains(text(event, "type"));
        return Stream.of(
                        said ? text(event, "user") : "",
                        said ? text(event, "message", "user") : "",
                        text(payload, "user_id"),
                        text(payload, "user", "id"))
                .filter(user -> !user.isEmpty())
                .findFirst()
                .orElse("");
    }
}
