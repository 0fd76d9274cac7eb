package io.salesbell.chat.dingtalk;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.chat.Pulse;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.TestTeam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk as its people use it: they read what the bot sent to the API, and press what is drawn there. */
@TestComponent
class DingTalkDriver implements PlatformDriver {
    private static final String GROUP = "cidEast==";
    private static final String EAST = "east";
    private static final String CLICK = "click:";
    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\((dtmd:[^)]+)\\)");

    private final DingTalkUser people;
    private final FakeDingTalk api;
    private final TestTeam team;
    private final Pulse pulse;
    private final JdbcClient jdbc;
    private final Map<String, Map<String, String>> urls = new HashMap<>();

    DingTalkDriver(DingTalkUser people, FakeDingTalk api, TestTeam team, Pulse pulse, JdbcClient jdbc) {
        this.people = people;
        this.api = api;
        this.team = team;
        this.pulse = pulse;
        this.jdbc = jdbc;
    }

    /** Moves the company to DingTalk. */
    void move() {
        jdbc.sql(
                        "update identity set platform = 'dingtalk', tenant_key = 'ding1', external_id = 'ding1/' || external_id"
                                + " where platform = 'test'")
                .update();
        jdbc.sql("update team_channel set platform = 'dingtalk', conversation = 'ding1/group:' || ?"
                        + " where platform = 'test'")
                .param(GROUP)
                .update();
        people.dm("lily", "help");
        pulse.settle();
    }

    @Override
    public OrgId org() {
        return team.org();
    }

    @Override
    public void say(String person, String conversation, String text, String id) {
        String group = conversation.equals(EAST) ? GROUP : null;
        if (group == null || text.startsWith("/") || text.startsWith("@salesbell")) {
            people.post(people.text(person, group, text.replaceFirst("^@salesbell", ""), id));
            pulse.settle();
        }
    }

    @Override
    public void press(String person, String conversation, Seen message, String label) {
        String url = urls.getOrDefault(message.id(), Map.of()).get(label);
        if (url.startsWith(CLICK)) {
            String[] card = url.substring(CLICK.length()).split(":", -1);
            people.click(person, card[0], card[1]);
            pulse.settle();
            return;
        }
        String content = URLDecoder.decode(url.replaceFirst(".*content=", ""), StandardCharsets.UTF_8);
        people.post(people.text(
                person,
                conversation.equals(EAST) ? GROUP : null,
                content,
                UUID.randomUUID().toString()));
        pulse.settle();
    }

    /** There are no forms: the bot asks for what is missing, and asks again for what it does not understand. */
    @Override
    public Map<String, String> submit(
            String person, String conversation, Seen message, String label, Map<String, String> values) {
        press(person, conversation, message, label);
        String asked = asked();
        say(person, conversation, values.get(asked), UUID.randomUUID().toString());
        String left = asked();
        return left.isEmpty() ? Map.of() : Map.of(left, last(person, conversation));
    }

    private String asked() {
        return jdbc.sql("select field from dingtalk_question")
                .query(String.class)
                .optional()
                .orElse("");
    }

    private String last(String person, String conversation) {
        List<Seen> seen = read(person, conversation);
        return seen.get(seen.size() - 1).text();
    }

    @Override
    public List<Seen> read(String person, String conversation) {
        boolean group = conversation.equals(EAST);
        List<Seen> seen = new ArrayList<>();
        for (ServeEvent event : api.arrived()) {
            String path = event.getRequest().getUrl();
            if (!path.startsWith("/robot/") && !path.startsWith("/v1.0/robot/") && !path.equals(FakeDingTalk.CARD)) {
                continue;
            }
            JsonNode body = JsonMapper.shared().readTree(event.getRequest().getBodyAsString());
            if (path.equals(FakeDingTalk.CARD)) {
                String place = group ? "IM_GROUP." + GROUP : "IM_ROBOT." + person;
                if (body.path("openSpaceId").asString().equals("dtv1.card//" + place)) {
                    seen.add(card(event.getId().toString(), body));
                }
                continue;
            }
            boolean here = path.startsWith(FakeDingTalk.SESSION)
                    ? path.endsWith("=" + (group ? GROUP : person))
                    : group
                            ? path.startsWith(FakeDingTalk.TO_GROUP)
                                    && body.path("openConversationId")
                                            .asString()
                                            .equals(GROUP)
                            : path.startsWith(FakeDingTalk.TO_USERS)
                                    && body.path("userIds").toString().contains("\"" + person + "\"");
            if (here) {
                seen.add(seen(event.getId().toString(), contents(body)));
            }
        }
        return seen;
    }

    private Seen card(String id, JsonNode body) {
        JsonNode values = body.path("cardData").path("cardParamMap");
        Map<String, String> buttons = new LinkedHashMap<>();
        for (int index = 1; !values.path("b" + index).asString("").isEmpty(); index++) {
            String mark = values.path("m" + index).asString();
            buttons.put(
                    values.path("b" + index).asString(),
                    CLICK + body.path("outTrackId").asString() + ":" + mark);
        }
        urls.put(id, buttons);
        String text = values.path("text1").asString() + values.path("text2").asString();
        return new Seen(id, true, shown(text), List.copyOf(buttons.keySet()), 0);
    }

    /** The texts of a message by what they are, whichever way it took. */
    private static JsonNode contents(JsonNode body) {
        return body.has("msgParam")
                ? JsonMapper.shared().readTree(body.path("msgParam").asString())
                : body.path(body.path("msgtype").asString());
    }

    private Seen seen(String id, JsonNode contents) {
        Map<String, String> buttons = new LinkedHashMap<>();
        contents.path("btns")
                .forEach(button -> buttons.put(
                        button.path("title").asString(),
                        button.path("actionURL").asString()));
        if (contents.has("singleTitle")) {
            buttons.put(
                    contents.path("singleTitle").asString(),
                    contents.path("singleURL").asString());
        }
        for (int index = 1; contents.has("actionTitle" + index); index++) {
            buttons.put(
                    contents.path("actionTitle" + index).asString(),
                    contents.path("actionURL" + index).asString());
        }
        String text = contents.path("text").asString(contents.path("content").asString(""));
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            buttons.put(links.group(1), links.group(2));
        }
        urls.put(id, buttons);
        int pictures = text.split("!\\[", -1).length - 1;
        return new Seen(id, true, shown(text), List.copyOf(buttons.keySet()), pictures);
    }

    /** As a client shows it, and with what was spelt wide as it was typed. */
    private static String shown(String text) {
        String wide = "＊＿｀～［］＜＞＠＼｜";
        String plain = "*_`~[]<>@\\|";
        String shown = Stream.of("^#### ", "^> ", "\\*\\*")
                .reduce(
                        text,
                        (so, mark) -> Pattern.compile(mark, Pattern.MULTILINE)
                                .matcher(so)
                                .replaceAll(""))
                .replace("  \n  ", "\n")
                .replace("\u200b", "")
                .replace("：//", "://");
        StringBuilder typed = new StringBuilder();
        shown.chars().forEach(letter -> {
            int at = wide.indexOf(letter);
            typed.append(at < 0 ? (char) letter : plain.charAt(at));
        });
        return typed.toString();
    }

    @Override
    public void trouble(Trouble trouble, int deliveries) {
        api.refuses(
                deliveries,
                switch (trouble) {
                    case RATE_LIMITED -> FakeDingTalk.refuses(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
                    case DOWN -> FakeDingTalk.refuses(503, "system.busy");
                    case REFUSES -> FakeDingTalk.refuses(400, "bot.forbidden.sendMessage");
                });
    }
}
