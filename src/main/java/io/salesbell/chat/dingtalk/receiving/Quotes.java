package io.salesbell.chat.dingtalk.receiving;

import static io.salesbell.chat.dingtalk.receiving.Payload.first;
import static io.salesbell.chat.dingtalk.receiving.Payload.string;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The message that another one answers, in each of the shapes that DingTalk gives it. */
final class Quotes {
    private static final String KEY = "originalProcessQueryKey";
    private static final String ID = "originalMsgId";

    private Quotes() {}

    static RobotMessage.@Nullable Quote in(JsonNode body) {
        JsonNode text = body.path("text");
        JsonNode quoted = quoted(body, text);
        JsonNode content = Payload.object(quoted, "content");
        String key = first(first(string(body, KEY), string(text, KEY)), string(quoted, KEY));
        String card = first(string(quoted, "outTrackId"), string(content, "outTrackId"));
        String id = first(string(quoted, "msgId"), first(string(text, ID), string(body, ID)));
        String words = isPersons(body, string(quoted, "senderId")) ? "" : words(quoted, content);
        String found = first(first(key, card), id);
        return found.isEmpty() && words.isEmpty() ? null : new RobotMessage.Quote(found, Contents.typed(words));
    }

    private static JsonNode quoted(JsonNode body, JsonNode text) {
        JsonNode replied = Payload.object(text, "repliedMsg");
        JsonNode older = Payload.object(body, "quoteMessage");
        return !replied.isEmpty() || older.isEmpty() ? replied : older;
    }

    private static String words(JsonNode quoted, JsonNode content) {
        StringBuilder words = new StringBuilder(content.isString() ? content.asString() : string(content, "text"));
        words.append(string(quoted.path("text"), "content"));
        content.path("richText").forEach(part -> words.append(first(string(part, "text"), string(part, "content"))));
        return words.toString();
    }

    /** Whether the quoted message is a person's, as far as it is said; beside the robot, only the speaker is in a 1:1. */
    private static boolean isPersons(JsonNode body, String sender) {
        boolean group = string(body, "conversationType").equals("2");
        return !sender.isEmpty()
                && !sender.equals(string(body, "chatbotUserId"))
                && (group || sender.equals(string(body, "senderId")));
    }
}
