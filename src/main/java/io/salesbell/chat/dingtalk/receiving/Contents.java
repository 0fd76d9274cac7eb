package io.salesbell.chat.dingtalk.receiving;

import static io.salesbell.chat.dingtalk.receiving.Payload.first;
import static io.salesbell.chat.dingtalk.receiving.Payload.string;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The words and pictures of a message of any kind. */
record Contents(String type, String text, List<String> pictures, RobotMessage.@Nullable Quote quote) {
    /** Spaces that are none to Java's strip, the marks that phones leave, and what no database takes. */
    private static final String INVISIBLE =
            "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\u200b-\\u200f\\u2060\\ufeff\\u202a-\\u202e\\u2066-\\u2069]";

    private static final String SPACES = "[\\u00a0\\u2000-\\u200a\\u202f\\u3000]";

    static Contents of(JsonNode body) {
        JsonNode content = Payload.object(body, "content");
        String type = first(string(body, "msgtype"), "text");
        RobotMessage.Quote quote = Quotes.in(body);
        return switch (type) {
            case "text" ->
                new Contents(
                        type,
                        typed(first(
                                first(string(body.path("text"), "content"), string(body, "text")),
                                content.isString() ? content.asString() : "")),
                        List.of(),
                        quote);
            case "richText" -> rich(content.path("richText"), quote);
            case "picture" -> new Contents(type, "", codes(content), quote);
            case "audio" -> new Contents(type, typed(string(content, "recognition")), List.of(), quote);
            default -> new Contents(type, "", List.of(), quote);
        };
    }

    private static Contents rich(JsonNode parts, RobotMessage.@Nullable Quote quote) {
        StringBuilder words = new StringBuilder();
        List<String> pictures = new ArrayList<>();
        boolean begun = false;
        for (JsonNode part : parts) {
            if (string(part, "type").equals("picture")) {
                pictures.addAll(codes(part));
                words.append('\n');
            } else if (string(part, "type").equals("at")) {
                // Whoever is named before any word is the robot itself, which hears nothing else in a group.
                words.append(begun ? "@" + string(part, "atName") + " " : "");
            } else {
                words.append(string(part, "text"));
                begun |= !string(part, "text").isBlank();
            }
        }
        return new Contents("richText", typed(words.toString()), pictures, quote);
    }

    private static List<String> codes(JsonNode picture) {
        String code = first(string(picture, "downloadCode"), string(picture, "pictureDownloadCode"));
        return code.isEmpty() ? List.of() : List.of(code);
    }

    /** As it was typed, without the spaces and marks around it that nobody typed. */
    static String typed(String text) {
        return text.replaceAll(INVISIBLE, "").replaceAll(SPACES, " ").strip().replaceFirst("^[/／]\\s*(?=\\S)", "");
    }
}
