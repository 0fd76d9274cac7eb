package io.salesbell.chat.dingtalk;

import io.salesbell.schedule.WallClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** People in DingTalk: sends what DingTalk would post for what they say, signed. */
@TestComponent
public class DingTalkUser {
    private final Environment environment;
    private final WallClock clock;
    private final FakeDingTalk api;
    private final JsonMapper json;
    private final ObjectProvider<DingTalkWay> way;
    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger counter = new AtomicInteger();

    DingTalkUser(
            Environment environment,
            WallClock clock,
            FakeDingTalk api,
            JsonMapper json,
            ObjectProvider<DingTalkWay> way) {
        this.way = way;
        this.environment = environment;
        this.clock = clock;
        this.api = api;
        this.json = json;
    }

    /** What came back. */
    public record Acknowledged(int status, String body) {}

    /** Says something to the robot directly. */
    public Acknowledged dm(String user, String text) {
        return post(text(user, null, text, UUID.randomUUID().toString()));
    }

    /** Says something to the robot in a group. */
    public Acknowledged inGroup(String user, String group, String text) {
        return post(text(user, group, " " + text, UUID.randomUUID().toString()));
    }

    /** A text message as DingTalk sends it; without a group it is a direct one. */
    public Map<String, Object> text(String user, String group, String text, String id) {
        Map<String, Object> body = message(user, group, id, "text");
        body.put("text", Map.of("content", text));
        return body;
    }

    public Map<String, Object> message(String user, String group, String id, String type) {
        long now = clock.instant().toEpochMilli();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("conversationId", group == null ? "cid-" + user : group);
        body.put("conversationType", group == null ? "1" : "2");
        body.put("atUsers", List.of(Map.of("dingtalkId", "$:LWCP_v1:$bot")));
        body.put("chatbotCorpId", FakeDingTalk.CORP);
        body.put("chatbotUserId", "$:LWCP_v1:$bot");
        body.put("msgId", id);
        body.put("senderNick", user);
        body.put("isAdmin", false);
        body.put("senderStaffId", user);
        body.put("senderCorpId", FakeDingTalk.CORP);
        body.put("senderId", "$:LWCP_v1:$" + user);
        body.put("createAt", now);
        body.put("sessionWebhook", api.url("/robot/sendBySession?session=" + (group == null ? user : group)));
        body.put(
                "sessionWebhookExpiredTime",
                clock.instant().plus(Duration.ofMinutes(90)).toEpochMilli());
        body.put("robotCode", "dingclient");
        body.put("msgtype", type);
        return body;
    }

    public int next() {
        return counter.incrementAndGet();
    }

    public Acknowledged post(Map<String, Object> body) {
        DingTalkWay other = way.getIfAvailable();
        String said = json.writeValueAsString(body);
        return other == null
                ? send(said.getBytes(StandardCharsets.UTF_8))
                : new Acknowledged(200, other.tell("/v1.0/im/bot/messages/get", said));
    }

    /** A direct line as DingTalk posts it. */
    public byte[] body(String user, String text) {
        return json.writeValueAsBytes(text(user, null, text, UUID.randomUUID().toString()));
    }

    public Acknowledged send(byte[] body) {
        String now = String.valueOf(clock.instant().toEpochMilli());
        return send("/dingtalk/robot", body, Map.of("timestamp", now, "sign", sign(now)));
    }

    /** Clicks a button of a card, as DingTalk posts it. */
    public Acknowledged click(String user, String card, String mark) {
        DingTalkWay other = way.getIfAvailable();
        String clicked = json.writeValueAsString(clicked(user, card, mark));
        if (other != null) {
            return new Acknowledged(200, other.tell("/v1.0/card/instances/callback", clicked));
        }
        String now = String.valueOf(clock.instant().toEpochMilli());
        return send("/dingtalk/cards", clicked.getBytes(StandardCharsets.UTF_8), clickHeaders(now));
    }

    /** What DingTalk says of a click. */
    public Map<String, Object> clicked(String user, String card, String mark) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "actionCallback");
        body.put("outTrackId", card);
        body.put("corpId", FakeDingTalk.CORP);
        body.put("userId", user);
        body.put("userIdType", 1);
        body.put("spaceType", "IM");
        body.put("extension", "{}");
        body.put(
                "content",
                json.writeValueAsString(
                        Map.of("cardPrivateData", Map.of("actionIds", List.of("1"), "params", Map.of("mark", mark)))));
        return body;
    }

    public static Map<String, String> clickHeaders(String timestamp) {
        String secret = HexFormat.of().formatHex(Hmac.sha256(FakeDingTalk.SECRET, "salesbell card clicks"));
        String sign = Base64.getEncoder().encodeToString(Hmac.sha256(secret, timestamp));
        return Map.of("x-ddpaas-signature-timestamp", timestamp, "x-ddpaas-signature", sign);
    }

    public Acknowledged send(String path, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + environment.getProperty("local.server.port") + path))
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Acknowledged(response.statusCode(), response.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String sign(String timestamp) {
        return hmac(timestamp + "\n" + FakeDingTalk.SECRET);
    }

    public static String hmac(String text) {
        return Base64.getEncoder().encodeToString(Hmac.sha256(FakeDingTalk.SECRET, text));
    }
}
