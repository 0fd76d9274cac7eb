package io.salesbell.chat.slack;

import static org.awaitility.Awaitility.await;

import io.salesbell.chat.Pulse;
import io.salesbell.chat.slack.SlackChannel.Posted;
import io.salesbell.chat.slack.SlackChannel.Pressable;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.schedule.Sweeps;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import jakarta.annotation.PostConstruct;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people of {@link TestTeam} in Slack: lily is {@code ULILY}, her direct conversation {@code DULILY}, the team's
 * channel {@code CEAST}. They speak over HTTP or the socket, and what the bot owes is delivered before they look.
 */
@TestComponent
public class SlackPeople {
    static final String EAST = "CEAST";

    private static final Duration PACE = Duration.ofSeconds(1);
    private static final Duration STEP = Duration.ofMinutes(30);

    private final TestTeam team;
    private final Members members;
    private final Teams teams;
    private final SlackUser slack;
    private final SlackChannel channels;
    private final FakeSlack api;
    private final Pulse pulse;
    private final TaskRunner tasks;
    private final SteppedClock wall;
    private final Clock business;
    private final Sweeps sweeps;
    private final JdbcClient jdbc;
    private final Map<String, String> times = new HashMap<>();

    SlackPeople(
            TestTeam team,
            Members members,
            Teams teams,
            SlackUser slack,
            SlackChannel channels,
            FakeSlack api,
            Pulse pulse,
            TaskRunner tasks,
            SteppedClock wall,
            Clock business,
            Sweeps sweeps,
            JdbcClient jdbc) {
        this.team = team;
        this.members = members;
        this.teams = teams;
        this.slack = slack;
        this.channels = channels;
        this.api = api;
        this.pulse = pulse;
        this.tasks = tasks;
        this.wall = wall;
        this.business = business;
        this.sweeps = sweeps;
        this.jdbc = jdbc;
    }

    @PostConstruct
    void move() {
        api.likeAWorkspace();
        jdbc.sql("delete from identity").update();
        jdbc.sql("delete from team_channel").update();
        team.everybody()
                .forEach(member -> members.identify(
                        team.org(), member.id(), "slack", FakeSlack.TEAM, FakeSlack.TEAM + "/" + user(member.key())));
        teams.bindChannel(
                team.org(),
                team.east(),
                SlackAddress.channel(FakeSlack.TEAM, EAST).conversation());
    }

    static String user(String person) {
        return "U" + person.toUpperCase(Locale.ROOT);
    }

    static String channel(String person, String conversation) {
        return conversation.equals("bot") ? "D" + user(person) : EAST;
    }

    /** Says the text where the person is: a slash command, a direct message, or talk that is not for the bot. */
    public void say(String person, String conversation, String text, String id) {
        String channel = channel(person, conversation);
        if (text.startsWith("/")) {
            slash(person, channel, "/sales", text.substring(1), "t" + id);
        } else {
            said(person, channel, text, id);
        }
        settle();
    }

    public JsonNode slash(String person, String channel, String command, String text, String trigger) {
        Map<String, String> fields = SlackUser.slashFields(user(person), channel, command, text, trigger);
        fields.put("response_url", api.url("/respond/" + channel + ":" + user(person)));
        SlackUser.Acknowledged answer = slack.form(fields);
        if (answer.body().isBlank()) {
            return JsonMapper.shared().createObjectNode();
        }
        JsonNode body = answer.json();
        boolean open = body.path("response_type").asString("").equals("in_channel");
        channels.add(new Posted(
                channel,
                slack.ts(),
                true,
                open ? null : user(person),
                body.path("text").asString(""),
                body.path("blocks"),
                body.path("blocks")));
        return body;
    }

    private void said(String person, String channel, String text, String id) {
        String ts = times.computeIfAbsent(id, key -> slack.ts());
        String sent = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("(https?://[^\\s()]+)", "<$1>");
        JsonNode none = JsonMapper.shared().createArrayNode();
        channels.add(new Posted(channel, ts, false, null, text, none, none));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("type", "message");
        event.put("channel_type", channel.startsWith("D") ? "im" : "channel");
        event.put("channel", channel);
        event.put("user", user(person));
        event.put("text", sent);
        event.put("ts", ts);
        slack.event("Ev" + id, event);
    }

    /** Presses a button of a message. */
    public void press(String person, Posted message, String label) {
        slack.interact(pressed(person, message, label));
        settle();
    }

    public Map<String, Object> pressed(String person, Posted message, String label) {
        Pressable found = message.button(label).orElseThrow();
        Map<String, Object> payload = slack.pressed(
                user(person), message.channel(), message.ts(), message.blocks(), found.button(), found.block());
        payload.put(
                "container",
                Map.of(
                        "type",
                        "message",
                        "message_ts",
                        message.ts(),
                        "channel_id",
                        message.channel(),
                        "is_ephemeral",
                        message.onlyFor() != null));
        if (message.onlyFor() == null) {
            payload.put(
                    "message",
                    Map.of("type", "message", "ts", message.ts(), "text", message.text(), "blocks", message.blocks()));
        } else {
            payload.remove("message");
        }
        payload.put("response_url", api.url("/respond/" + message.ts()));
        return payload;
    }

    /** The form that something opens. */
    public JsonNode opens(Runnable opening) {
        int before = api.calls("views.open").size();
        opening.run();
        await().until(() -> api.calls("views.open").size() > before);
        return JsonMapper.shared().readTree(api.calls("views.open").get(before).get("view"));
    }

    /** Slack tells at once who is selected where a field asks for that. */
    private void select(String person, JsonNode view, Map<String, String> values) {
        view.path("blocks")
                .valueStream()
                .filter(block -> block.path("dispatch_action").asBoolean(false))
                .filter(block -> values.containsKey(block.path("block_id").asString("")))
                .forEach(block -> {
                    String field = block.path("block_id").asString();
                    String type = block.path("element").path("type").asString();
                    Map<String, Object> action = new LinkedHashMap<>();
                    action.put("type", type);
                    action.put("block_id", field);
                    action.put(
                            "action_id", block.path("element").path("action_id").asString());
                    action.put("selected_user", values.get(field));
                    action.put("selected_users", List.of(values.get(field).split(" ")));
                    Map<String, Object> payload = slack.interaction("block_actions", user(person));
                    payload.put("container", Map.of("type", "view", "view_id", "V1"));
                    payload.put("actions", List.of(action));
                    slack.interact(payload);
                });
        settle();
    }

    /** Sends a form filled in so; the mistakes by field. */
    public Map<String, String> submit(String person, JsonNode view, Map<String, String> values) {
        select(person, view, values);
        Map<String, Object> sent = new LinkedHashMap<>();
        sent.put("id", "V" + slack.next());
        sent.put("type", "modal");
        sent.put("callback_id", view.path("callback_id").asString());
        sent.put("private_metadata", view.path("private_metadata").asString());
        sent.put("hash", "1.abc");
        sent.put("blocks", view.path("blocks"));
        sent.put("state", Map.of("values", state(view, values)));
        Map<String, Object> payload = slack.interaction("view_submission", user(person));
        payload.put("view", sent);
        SlackUser.Acknowledged answer = slack.interact(payload);
        Map<String, String> errors = new LinkedHashMap<>();
        if (!answer.body().isBlank()) {
            answer.json()
                    .path("errors")
                    .propertyStream()
                    .forEach(
                            error -> errors.put(error.getKey(), error.getValue().asString()));
        }
        settle();
        return errors;
    }

    private static Map<String, Object> state(JsonNode view, Map<String, String> values) {
        Map<String, Object> state = new LinkedHashMap<>();
        view.path("blocks").forEach(block -> {
            String field = block.path("block_id").asString();
            JsonNode element = block.path("element");
            String type = element.path("type").asString();
            String value = values.get(field);
            if (value != null) {
                state.put(field, Map.of(element.path("action_id").asString(), filled(type, value)));
            }
        });
        return state;
    }

    private static Map<String, Object> filled(String type, String value) {
        return switch (type) {
            case "external_select", "static_select" ->
                Map.of(
                        "type",
                        type,
                        "selected_option",
                        Map.of("text", Map.of("type", "plain_text", "text", value), "value", value));
            case "multi_users_select" -> Map.of("type", type, "selected_users", List.of(value.split(" ")));
            case "users_select" -> Map.of("type", type, "selected_user", value);
            case "datepicker" -> Map.of("type", type, "selected_date", value);
            default -> Map.of("type", type, "value", value);
        };
    }

    /** What the person sees there once everything owed by now is delivered. */
    public List<Posted> sees(String person, String conversation) {
        settle();
        return channels.seen(channel(person, conversation), user(person));
    }

    /**
     * Lets time pass, on both clocks, until that local time in Shanghai, half an hour at a time: what is due then is done
     * and delivered.
     */
    public void until(String localTime) {
        Instant to = LocalDateTime.parse(localTime).atZone(TestTeam.ZONE).toInstant();
        settle();
        while (business.instant().isBefore(to)) {
            Instant now = business.instant();
            Instant half = now.truncatedTo(ChronoUnit.HOURS).plus(STEP);
            Instant next = half.isAfter(now) ? half : half.plus(STEP);
            Instant then = next.isBefore(to) ? next : to;
            wall.pass(Duration.between(now, then));
            do {
                settle();
            } while (sweeps.run() > 0);
            settle();
        }
    }

    /** Delivers, waiting as long as Slack's pace asks and no longer. */
    public void settle() {
        pulse.settle();
        tasks.run();
        while (isPaced()) {
            wall.pass(PACE);
            pulse.settle();
            tasks.run();
        }
    }

    private boolean isPaced() {
        Instant now = wall.instant();
        return jdbc.sql("""
                select exists (select 1 from outbox_message m join outbox_lane l using (org_id, platform, conversation)
                    where m.state = 'owed' and m.platform = 'slack' and m.not_before <= ? and l.retry_at > ?
                        and l.retry_at <= ?)
                """)
                .params(Timestamp.from(business.instant()), Timestamp.from(now), Timestamp.from(now.plus(PACE)))
                .query(Boolean.class)
                .single();
    }
}
