package io.salesbell.chat.slack;

import io.salesbell.chat.slack.socket.SocketServer;
import io.salesbell.schedule.WallClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People in Slack: sends what Slack would send for what they do, signed over HTTP or over the socket, if there is one. */
@TestComponent
public class SlackUser {
    private final Environment environment;
    private final WallClock clock;
    private final JsonMapper json;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Supplier<@Nullable SocketServer> socket;
    private final AtomicInteger counter = new AtomicInteger();

    SlackUser(Environment environment, WallClock clock, JsonMapper json, ObjectProvider<SocketServer> socket) {
        this.socket = socket::getIfAvailable;
        this.environment = environment;
        this.clock = clock;
        this.json = json;
    }

    /** What came back. */
    public record Acknowledged(int status, String body) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** All texts of the blocks, one a line. */
        public String words() {
            return json().findValues("text").stream()
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .collect(Collectors.joining("\n"));
        }
    }

    public int next() {
        return counter.incrementAndGet();
    }

    /** A message's ts at the wall clock's second. */
    public String ts() {
        return "%d.%06d".formatted(clock.instant().getEpochSecond(), next());
    }

    public Acknowledged slash(String user, String command, String text) {
        return slash(user, "D" + user, command, text, "t" + next());
    }

    public Acknowledged slash(String user, String channel, String command, String text, String trigger) {
        return form(slashFields(user, channel, command, text, trigger));
    }

    public static Map<String, String> slashFields(
            String user, String channel, String command, String text, String trigger) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "gone");
        fields.put("team_id", FakeSlack.TEAM);
        fields.put("team_domain", "acme");
        fields.put("channel_id", channel);
        fields.put("channel_name", channel.startsWith("D") ? "directmessage" : "east");
        fields.put("user_id", user);
        fields.put("user_name", user.toLowerCase(java.util.Locale.ROOT));
        fields.put("command", command);
        fields.put("text", text);
        fields.put("response_url", "https://hooks.slack.com/commands/T1/1/x");
        fields.put("trigger_id", trigger);
        fields.put("is_enterprise_install", "false");
        return fields;
    }

    /** Says something to the bot directly. */
    public Acknowledged dm(String user, String text) {
        return dm(user, text, ts(), "Ev" + next());
    }

    public Acknowledged dm(String user, String text, String ts, String event) {
        return event(
                event,
                Map.of(
                        "type",
                        "message",
                        "channel_type",
                        "im",
                        "channel",
                        "D" + user,
                        "user",
                        user,
                        "text",
                        text,
                        "ts",
                        ts,
                        "client_msg_id",
                        "c" + ts));
    }

    public Acknowledged event(String id, Map<String, Object> event) {
        return event(FakeSlack.TEAM, id, event);
    }

    public Acknowledged event(String team, String id, Map<String, Object> event) {
        SocketServer connected = socket.get();
        if (connected != null) {
            return acknowledged(connected.ask("events_api", "e" + next(), false, eventBody(team, id, event)));
        }
        return json(eventBody(team, id, event));
    }

    /** An event as it was told once, over HTTP. */
    public Acknowledged json(Map<String, Object> body) {
        return post(json.writeValueAsString(body), "application/json");
    }

    public Map<String, Object> eventBody(String team, String id, Map<String, Object> event) {
        return Map.of(
                "token",
                "gone",
                "team_id",
                team,
                "api_app_id",
                "A1",
                "type",
                "event_callback",
                "event_id",
                id,
                "event_time",
                clock.instant().getEpochSecond(),
                "authorizations",
                List.of(Map.of("team_id", team, "user_id", FakeSlack.BOT, "is_bot", true)),
                "event",
                event);
    }

    public Acknowledged interact(Map<String, Object> payload) {
        return form(Map.of("payload", json.writeValueAsString(payload)));
    }

    /** Presses a button element of a message. */
    public Acknowledged press(String user, String channel, String ts, JsonNode blocks, JsonNode button, String block) {
        return interact(pressed(user, channel, ts, blocks, button, block));
    }

    public Map<String, Object> pressed(
            String user, String channel, String ts, JsonNode blocks, JsonNode button, String block) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("type", "button");
        action.put("action_id", button.path("action_id").asString(""));
        action.put("block_id", block);
        action.put("text", button.path("text"));
        action.put("value", button.path("value").asString(""));
        action.put("action_ts", ts());
        Map<String, Object> payload = interaction("block_actions", user);
        payload.put(
                "container", Map.of("type", "message", "message_ts", ts, "channel_id", channel, "is_ephemeral", false));
        payload.put("channel", Map.of("id", channel, "name", "x"));
        payload.put("message", Map.of("type", "message", "ts", ts, "text", "card", "blocks", blocks));
        payload.put("response_url", "");
        payload.put("actions", List.of(action));
        return payload;
    }

    public Map<String, Object> interaction(String type, String user) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", type);
        payload.put("team", Map.of("id", FakeSlack.TEAM, "domain", "acme"));
        payload.put("user", Map.of("id", user, "username", user, "name", user, "team_id", FakeSlack.TEAM));
        payload.put("api_app_id", "A1");
        payload.put("trigger_id", "t" + next());
        return payload;
    }

    public Acknowledged form(Map<String, String> fields) {
        SocketServer connected = socket.get();
        if (connected != null) {
            String payload = fields.get("payload");
            return acknowledged(
                    payload == null
                            ? connected.ask("slash_commands", "e" + next(), true, fields)
                            : connected.ask("interactive", "e" + next(), true, json.readTree(payload)));
        }
        return post(encoded(fields), "application/x-www-form-urlencoded");
    }

    private static Acknowledged acknowledged(JsonNode envelope) {
        boolean known = envelope.has("envelope_id");
        return new Acknowledged(
                known ? 200 : 500,
                envelope.has("payload") ? envelope.get("payload").toString() : "");
    }

    public static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public Acknowledged post(String body, String type) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String now = String.valueOf(clock.instant().getEpochSecond());
        return send(bytes, type, now, sign(now, bytes));
    }

    public Acknowledged send(byte[] body, String type, String timestamp, String signature) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + environment.getProperty("local.server.port") + "/slack/events"))
                .header("Content-Type", type)
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return new Acknowledged(response.statusCode(), response.body());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(FakeSlack.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
