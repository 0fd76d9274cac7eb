package io.salesbell.chat.slack;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in the channels of a Slack that is not there: what people said, and what the bot's calls made of it. */
@TestComponent
public class SlackChannel {
    private final FakeSlack api;
    private final List<Posted> messages = new ArrayList<>();
    private int served;

    SlackChannel(FakeSlack api) {
        this.api = api;
    }

    /** One message; {@code first} are the blocks it was posted with, {@code onlyFor} whose eyes alone see it. */
    public record Posted(
            String channel,
            String ts,
            boolean fromBot,
            @Nullable String onlyFor,
            String text,
            JsonNode blocks,
            JsonNode first) {
        Posted rewritten(String newText, JsonNode newBlocks) {
            return new Posted(channel, ts, fromBot, onlyFor, newText, newBlocks, first);
        }

        boolean isSeenBy(String user) {
            return onlyFor == null || onlyFor.equals(user);
        }

        /** All texts of the blocks, entities undone, one a line. */
        public String words() {
            return unescaped(String.join(
                    "\n",
                    blocks.findValues("text").stream()
                            .filter(JsonNode::isString)
                            .map(JsonNode::asString)
                            .toList()));
        }

        /** The row of buttons, as it is or once was, with this label, and the button. */
        public Optional<Pressable> button(String label) {
            return pressable(blocks, label).or(() -> pressable(first, label));
        }

        private static Optional<Pressable> pressable(JsonNode blocks, String label) {
            return blocks.valueStream()
                    .flatMap(row -> row.path("elements")
                            .valueStream()
                            .filter(one ->
                                    one.path("text").path("text").asString("").equals(label))
                            .map(one -> new Pressable(row.path("block_id").asString(""), one)))
                    .findFirst();
        }

        public List<String> labels() {
            return blocks.valueStream()
                    .filter(block -> block.path("type").asString("").equals("actions"))
                    .flatMap(block -> block.path("elements").valueStream())
                    .map(button -> button.path("text").path("text").asString(""))
                    .toList();
        }
    }

    /** A button in its row. */
    public record Pressable(String block, JsonNode button) {}

    public static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** What a user sees there, oldest first. */
    public List<Posted> seen(String channel, String user) {
        refresh();
        return messages.stream()
                .filter(message -> message.channel().equals(channel) && message.isSeenBy(user))
                .toList();
    }

    /** Somebody said it, or it was answered in an acknowledgement. */
    public void add(Posted message) {
        refresh();
        messages.add(message);
    }

    private void refresh() {
        List<ServeEvent> all = api.served();
        all.subList(Math.min(served, all.size()), all.size()).forEach(this::serve);
        served = all.size();
    }

    private void serve(ServeEvent event) {
        String url = event.getRequest().getUrl();
        if (url.startsWith("/respond/")) {
            responded(
                    url.substring("/respond/".length()), read(event.getRequest().getBodyAsString()));
            return;
        }
        if (!url.startsWith("/api/chat.") || event.getResponse().getStatus() != 200) {
            return;
        }
        JsonNode answer = read(event.getResponse().getBodyAsString());
        if (!answer.path("ok").asBoolean(false)) {
            return;
        }
        Map<String, String> said = FakeSlack.fields(event);
        JsonNode blocks = read(said.getOrDefault("blocks", "[]"));
        String text = said.getOrDefault("text", "");
        String channel = said.getOrDefault("channel", "");
        switch (url.substring("/api/chat.".length())) {
            case "postMessage" ->
                messages.add(new Posted(channel, answer.path("ts").asString(""), true, null, text, blocks, blocks));
            case "postEphemeral" ->
                messages.add(new Posted(
                        channel, answer.path("message_ts").asString(""), true, said.get("user"), text, blocks, blocks));
            case "update" -> rewrite(String.valueOf(said.get("ts")), text, blocks);
            default -> throw new IllegalStateException(url);
        }
    }

    /** A response_url ends in the ts of its message, or in {@code channel:user} of a command. */
    private void responded(String to, JsonNode body) {
        JsonNode blocks = body.path("blocks");
        if (body.path("replace_original").asBoolean(false)) {
            rewrite(to, body.path("text").asString(""), blocks);
            return;
        }
        String[] place = to.split(":", 2);
        boolean open = body.path("response_type").asString("").equals("in_channel");
        messages.add(new Posted(
                place[0],
                "r" + messages.size(),
                true,
                open ? null : place[1],
                body.path("text").asString(""),
                blocks,
                blocks));
    }

    private void rewrite(String ts, String text, JsonNode blocks) {
        messages.replaceAll(message -> message.ts().equals(ts) ? message.rewritten(text, blocks) : message);
    }

    private static JsonNode read(String json) {
        return JsonMapper.shared().readTree(json);
    }
}
