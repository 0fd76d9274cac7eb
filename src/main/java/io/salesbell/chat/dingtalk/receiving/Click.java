package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.rendering.Marks;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A click on a card: the card's message, who clicked, in which organization, and the button's mark. */
record Click(String corp, String user, UUID message, String mark) {
    private static final String UUID_TEXT = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    /** Empty for what is no click on a button of ours; without a user where DingTalk does not say who clicked. */
    static Optional<Click> of(JsonNode body, JsonMapper json) {
        String card = Payload.string(body, "outTrackId");
        String user = Payload.string(body, "userId");
        if (!card.matches(UUID_TEXT)) {
            return Optional.empty();
        }
        UUID message = UUID.fromString(card);
        String mark =
                Payload.first(mark(read(body, "content", json), message), mark(read(body, "value", json), message));
        return mark.isEmpty()
                ? Optional.empty()
                : Optional.of(new Click(Payload.string(body, "corpId"), user, message, mark));
    }

    /** JSON within JSON, which some clients send as an object. */
    private static JsonNode read(JsonNode body, String name, JsonMapper json) {
        JsonNode value = body.path(name);
        if (!value.isString()) {
            return value;
        }
        try {
            return json.readTree(value.asString());
        } catch (JacksonException malformed) {
            return body.path("");
        }
    }

    /** The button's own mark, or that of its place in the card where the template sends no more than that. */
    private static String mark(JsonNode content, UUID message) {
        JsonNode data = content.path("cardPrivateData");
        String sent = Payload.first(
                Payload.string(data.path("params"), "mark"), Payload.string(content.path("params"), "mark"));
        String place = data.path("actionIds").path(0).asString("");
        return sent.isEmpty() && place.matches("[1-9]") ? Marks.of(message, Integer.parseInt(place) - 1) : sent;
    }
}
