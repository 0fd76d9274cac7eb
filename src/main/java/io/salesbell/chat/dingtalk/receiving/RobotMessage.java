package io.salesbell.chat.dingtalk.receiving;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody said to the robot, of either mode. {@code title} is what the group is called, {@code sender} is their user id, empty for people the app can't name;
 * {@code pictures} are download codes; {@code named} the user ids of those mentioned, without the robot, in order; {@code quote} is the message that is answered, null for none.
 */
record RobotMessage(
        String id,
        String corp,
        String conversation,
        boolean group,
        String title,
        String sender,
        String senderCorp,
        String nick,
        boolean admin,
        long createdAt,
        String type,
        String text,
        List<String> pictures,
        List<String> named,
        @Nullable Quote quote,
        String webhook,
        long webhookUntil,
        String error) {

    /** The message that this one answers, by its id and the words that the robot said in it. */
    record Quote(String id, String words) {}

    RobotMessage {
        pictures = List.copyOf(pictures);
        named = List.copyOf(named);
    }

    /** The same in other words. */
    RobotMessage saying(String words) {
        return new RobotMessage(
                id,
                corp,
                conversation,
                group,
                title,
                sender,
                senderCorp,
                nick,
                admin,
                createdAt,
                type,
                words,
                pictures,
                named,
                quote,
                webhook,
                webhookUntil,
                error);
    }

    /** What somebody did without a word: a click. */
    static RobotMessage wordless(String corp, String user, String id) {
        return new RobotMessage(
                id, corp, "", false, "", user, corp, user, false, 0, "", "", List.of(), List.of(), null, "", 0, "");
    }

    /** The key of what is said of a message whose words or picture did not arrive; empty where they did. */
    Optional<String> withoutContent() {
        return switch (type) {
            case "text", "richText" -> Optional.empty();
            case "picture" -> pictures.isEmpty() ? Optional.of("dingtalk.kind.unseen") : Optional.empty();
            case "audio" -> text.isEmpty() ? Optional.of("dingtalk.kind.unheard") : Optional.empty();
            default -> Optional.of("dingtalk.kind.unsupported");
        };
    }

    private static List<String> named(JsonNode body) {
        String robot = Payload.string(body, "chatbotUserId");
        return body.path("atUsers")
                .valueStream()
                .filter(user -> !Payload.string(user, "dingtalkId").equals(robot))
                .map(user -> Payload.string(user, "staffId"))
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
    }

    static RobotMessage of(JsonNode body) {
        String corp = Payload.string(body, "chatbotCorpId");
        String senderCorp = Payload.string(body, "senderCorpId");
        Contents contents = Contents.of(body);
        List<String> named = named(body);
        boolean group = Payload.string(body, "conversationType").equals("2");
        return new RobotMessage(
                Payload.string(body, "msgId"),
                corp.isEmpty() ? senderCorp : corp,
                Payload.string(body, "conversationId"),
                group,
                Payload.string(body, "conversationTitle"),
                Payload.string(body, "senderStaffId"),
                senderCorp,
                Payload.string(body, "senderNick"),
                Payload.string(body, "isAdmin").equals("true"),
                Payload.number(body, "createAt"),
                contents.type(),
                RobotName.removed(contents.text(), group && named.isEmpty()),
                contents.pictures(),
                named,
                contents.quote(),
                Payload.string(body, "sessionWebhook"),
                Payload.number(body, "sessionWebhookExpiredTime"),
                Payload.first(Payload.string(body, "errorCode"), Payload.string(body, "errCode")));
    }
}
