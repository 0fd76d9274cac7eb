package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Delivers and changes interactive cards; a card's key is its message's id, so that a repeat is known. */
@Component
@WhenDingTalkIsOn
class CardPosting {
    private static final String SPACE = "dtv1.card//";
    private static final String TRACK = "outTrackId";
    private static final String VALUES = "cardParamMap";

    private final DingTalkSettings settings;
    private final CardRoute route;
    private final OpenApi api;

    CardPosting(DingTalkSettings settings, CardRoute route, OpenApi api) {
        this.settings = settings;
        this.route = route;
        this.api = api;
    }

    /** Delivers the card and gives DingTalk's own key of it, empty where it names none or has the card already. */
    String deliver(DingTalkAddress to, UUID message, String title, Map<String, String> values) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("cardTemplateId", settings.cardTemplate());
        body.put(TRACK, message.toString());
        body.putAll(route.ready());
        body.put("cardData", Map.of(VALUES, values));
        body.put("userIdType", 1);
        body.putAll(to.isGroup() ? group(to, title) : user(to, title));
        try {
            return delivered(api.call(Endpoint.CARD, body));
        } catch (DingTalkFailure failure) {
            if (failure.code().toLowerCase(Locale.ROOT).contains("cardalreadyexist")) {
                return "";
            }
            throw failure;
        }
    }

    private Map<String, Object> group(DingTalkAddress to, String title) {
        return Map.of(
                "openSpaceId", SPACE + "IM_GROUP." + to.place(),
                "imGroupOpenSpaceModel", space(title),
                "imGroupOpenDeliverModel", Map.of("robotCode", settings.robotCode()));
    }

    private Map<String, Object> user(DingTalkAddress to, String title) {
        return Map.of(
                "openSpaceId", SPACE + "IM_ROBOT." + to.place(),
                "imRobotOpenSpaceModel", space(title),
                "imRobotOpenDeliverModel", Map.of("spaceType", "IM_ROBOT", "robotCode", settings.robotCode()));
    }

    /** Buttons belong where they were sent: a card is not forwarded. */
    private static Map<String, Object> space(String title) {
        return Map.of(
                "supportForward",
                false,
                "lastMessageI18n",
                Map.of("ZH_CN", title, "EN_US", title),
                "notification",
                Map.of("alertContent", title, "notificationOff", false));
    }

    /** Sets these values for everybody and leaves the others. */
    void update(UUID message, Map<String, String> values) {
        api.call(
                Endpoint.CARD_UPDATE,
                Map.of(
                        TRACK,
                        message.toString(),
                        "cardData",
                        Map.of(VALUES, values),
                        "cardUpdateOptions",
                        Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true)));
    }

    private static String delivered(JsonNode answer) {
        for (JsonNode place : answer.path("result").path("deliverResults")) {
            if (!place.path("success").asBoolean(true)) {
                String why = place.path("errorMsg").asString("not delivered");
                throw new DingTalkFailure(Kind.TARGET, "card_not_delivered", why, null);
            }
        }
        return answer.path("result")
                .path("deliverResults")
                .path(0)
                .path("carrierId")
                .asString("");
    }
}
