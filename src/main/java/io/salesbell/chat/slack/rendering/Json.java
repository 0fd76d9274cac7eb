package io.salesbell.chat.slack.rendering;

import java.util.LinkedHashMap;
import java.util.Map;

/** JSON objects as ordered maps. */
final class Json {
    private Json() {}

    static Map<String, Object> of(String type) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        return object;
    }

    static Map<String, Object> of(String type, String key, Object value) {
        Map<String, Object> object = of(type);
        object.put(key, value);
        return object;
    }

    static Map<String, Object> mrkdwn(String text, int most) {
        Map<String, Object> object = of("mrkdwn", "text", SlackText.cut(text, most));
        object.put("verbatim", true);
        return object;
    }

    /** Never empty: an empty text object is invalid. */
    static Map<String, Object> plain(String text, int most) {
        Map<String, Object> object = of("plain_text", "text", SlackText.cut(text.isBlank() ? "…" : text, most));
        object.put("emoji", false);
        return object;
    }
}
