package io.salesbell.chat.dingtalk.receiving;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody said to the robot, of either mode. {@code sender} is their user id, empty for people the app can't name;
 * {@code pictures} are download codes; {@code quote} is the message that is answered, null for none.
 */
record RobotMessage(
        String id,
        String corp,
        String conversation,
        boolean group,
        String sender,
        String senderCorp,
        String nick,
        boolean admin,
        long createdAt,
        String type,
        String text,
        List<String> pictures,
        @Nullable Quote quote,
        String webhook,
        long webhookUntil,
        String error) {

    /** The message that this one answers, by its id and the words it holds. */
    record Quote(String id, String words) {}

    RobotMessage {
        pictures = List.copyOf(pictures);
    }

    /** What somebody did without a word: a click. */
    static RobotMessage wordless(String corp, String user, String id) {
        return new RobotMessage(id, corp, "", false, user, corp, user, false, 0, "", "", List.of(), null, "", 0, "");
    }

    /** Whether the text alone says what is meant. */
    boolean isUnderstood() {
        return switch (type) {
            case "text", "richText", "picture", "audio" -> true;
            default -> false;
        };
    }

    static RobotMessage of(JsonNode body) {
        String corp = Payload.string(body, "chatbotCorpId");
        String senderCorp = Payload.string(body, "senderCorpId");
        Contents contents = Contents.of(body);
        return new RobotMessage(
                Payload.string(body, "msgId"),
                corp.isEmpty() ? senderCorp : corp,
                Payload.string(body, "conversationId"),
                Payload.string(body, "conversationType").equals("2"),
                Payload.string(body, "senderStaffId"),
                senderCorp,
                Payload.string(body, "senderNick"),
                Payload.string(body, "isAdmin").equals("true"),
                Payload.number(body, "createAt"),
                contents.type(),
                contents.text(),
                contents.pictures(),
                contents.quote(),
                Payload.string(body, "sessionWebhook"),
                Payload.number(body, "sessionWebhookExpiredTime"),
                Payload.first(Payload.string(body, "errorCode"), Payload.string(body, "errCode")));
    }
}
