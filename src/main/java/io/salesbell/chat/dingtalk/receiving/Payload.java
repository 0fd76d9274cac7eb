package io.salesbell.chat.dingtalk.receiving;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields of what DingTalk sends, which are now text, now number, now missing. */
final class Payload {
    private Payload() {}

    /** The field as text, empty where there is none; without NUL, which no database takes. */
    static String string(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString("").replace("\0", "") : "";
    }

    /** A time or count; 0 where there is none. */
    static long number(JsonNode node, String name) {
        String digits = string(node, name);
        return digits.matches("\\d{1,15}") ? Long.parseLong(digits) : 0;
    }

    /** The field, also where it comes as the text of an object. */
    static JsonNode object(JsonNode node, String name) {
        JsonNode value = node.path(name);
        if (!value.isString() || !value.asString().startsWith("{")) {
            return value;
        }
        try {
            return JsonMapper.shared().readTree(value.asString());
        } catch (JacksonException words) {
            return value;
        }
    }

    static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
