package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posting one drawing: through the server API to a group or to users, or to a message's reply address. */
@Component
@WhenDingTalkIsOn
public class Posting {
    /** The code of ours for a person to whom too much is sent just now. */
    static final String TOO_MUCH_FOR_ONE = "flowControlled";

    private static final Duration LATER = Duration.ofMinutes(1);
    private static final String KEY = "processQueryKey";

    private final DingTalkSettings settings;
    private final OpenApi api;
    private final JsonMapper json;

    Posting(DingTalkSettings settings, OpenApi api, JsonMapper json) {
        this.settings = settings;
        this.api = api;
        this.json = json;
    }

    /** What a batch came to: the key of the message, and whom it did not reach with why. */
    public record Batch(String key, Map<String, DingTalkFailure> failed) {}

    /** Posts to the group and gives DingTalk's key of the message. */
    String toGroup(DingTalkAddress group, Envelope.Template template) {
        return key(api.call(Endpoint.SEND_TO_GROUP, body(template, "openConversationId", group.place())));
    }

    /** Posts the same to at most 20 users. */
    public Batch toUsers(List<String> users, Envelope.Template template) {
        JsonNode answer = api.call(Endpoint.SEND_TO_USERS, body(template, "userIds", users));
        Map<String, DingTalkFailure> failed = new HashMap<>();
        answer.path("invalidStaffIdList")
                .forEach(user ->
                        failed.put(user.asString(""), new DingTalkFailure(Kind.TARGET, "invalidStaffId", "", null)));
        answer.path("flowControlledStaffIdList")
                .forEach(user ->
                        failed.put(user.asString(""), new DingTalkFailure(Kind.BUSY, TOO_MUCH_FOR_ONE, "", LATER)));
        return new Batch(failed.isEmpty() ? key(answer) : answer.path(KEY).asString(""), failed);
    }

    /** Posts to the reply address. */
    void reply(String webhook, Map<String, Object> body) {
        api.reply(webhook, body);
    }

    private Map<String, Object> body(Envelope.Template template, String place, Object value) {
        return Map.of(
                "robotCode",
                settings.robotCode(),
                place,
                value,
                "msgKey",
                template.key(),
                "msgParam",
                json.writeValueAsString(template.parameters()));
    }

    /** Whatever was sent has a key; without one nobody knows. */
    private static String key(JsonNode answer) {
        String key = answer.path(KEY).asString("");
        if (key.isEmpty()) {
            throw new DingTalkFailure(Kind.UNCLEAR, "no-" + KEY, answer.toString(), null);
        }
        return key;
    }
}
