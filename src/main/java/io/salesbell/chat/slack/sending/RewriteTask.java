package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rewrites a message after a button: by its response_url, which also reaches what only one person sees, else by ts. */
@Component
@WhenSlackIsOn
class RewriteTask implements TaskKind {
    private final SlackWeb web;
    private final SlackCalls calls;
    private final JsonMapper json;

    RewriteTask(SlackWeb web, SlackCalls calls, JsonMapper json) {
        this.web = web;
        this.calls = calls;
        this.json = json;
    }

    @Override
    public String kind() {
        return "rewrite";
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        Map<String, String> said = task.payload();
        JsonNode body = json.readTree(said.get("body"));
        String url = said.getOrDefault("url", "");
        try {
            if (!url.isEmpty()) {
                web.postJson(url, json.writeValueAsString(body));
                return;
            }
        } catch (SlackFailure usedUp) {
            if (!usedUp.isPermanent()) {
                throw usedUp;
            }
        }
        if (!"true".equals(said.get("ephemeral"))
                && !said.getOrDefault("channel", "").isEmpty()) {
            calls.call(
                    workspace,
                    methods -> methods.chatUpdate(request -> request.channel(said.get("channel"))
                            .ts(said.get("ts"))
                            .parse("none")
                            .text(body.path("text").asString(""))
                            .blocksAsString(json.writeValueAsString(body.path("blocks")))));
        }
    }
}
