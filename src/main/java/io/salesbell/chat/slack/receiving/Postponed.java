package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackTasks;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are acknowledged before they are done, and what Slack is told of those that can't be. */
@Component
@WhenSlackIsOn
class Postponed {
    /** The task that does a request. */
    static final String REQUEST = "request";

    static final String KIND = "kind";
    static final String BODY = "body";
    static final String AT = "at";

    private static final int AGAIN = 500;
    private static final Set<RequestType> KEPT = Set.of(
            RequestType.Command,
            RequestType.Event,
            RequestType.BlockAction,
            RequestType.GlobalShortcut,
            RequestType.MessageShortcut);

    private final Authorization authorization;
    private final SlackTasks tasks;
    private final Sentences sentences;
    private final JsonMapper json;
    private final Clock clock;

    Postponed(Authorization authorization, SlackTasks tasks, Sentences sentences, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.authorization = authorization;
        this.tasks = tasks;
        this.sentences = sentences;
        this.json = json;
    }

    /** A form stays open with what was typed, and a search is typed again: neither is kept. */
    boolean isKept(RequestType kind) {
        return KEPT.contains(kind);
    }

    /** Keeps the request and acknowledges it. */
    Response keep(RequestType kind, JsonNode payload) {
        Optional<Workspace> workspace = authorization.workspace(payload);
        if (workspace.isEmpty()) {
            return refused(kind, payload);
        }
        tasks.owe(
                workspace.get(),
                REQUEST,
                id(payload),
                Map.of(
                        KIND,
                        kind.name(),
                        BODY,
                        payload.toString(),
                        AT,
                        clock.instant().toString()));
        return kind == RequestType.Command ? said(payload, "slack.later") : Response.ok();
    }

    /** The same for the same request. */
    static String id(JsonNode payload) {
        return UUID.nameUUIDFromBytes(payload.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Not done, and not kept: events come again, people are asked to. */
    Response refused(RequestType kind, JsonNode payload) {
        return switch (kind) {
            case Command -> said(payload, "slack.not-saved");
            case ViewSubmission -> open(payload, "slack.form.again");
            case BlockSuggestion -> json(Map.of("options", List.of()));
            default -> Response.error(AGAIN);
        };
    }

    /** A form stays open with what was typed, and says that at its first field. */
    Response open(JsonNode payload, String key) {
        return json(Map.of("response_action", "errors", "errors", errors(payload, key)));
    }

    private Map<String, String> errors(JsonNode payload, String key) {
        Map<String, String> errors = new LinkedHashMap<>();
        payload.path("view")
                .path("blocks")
                .valueStream()
                .filter(block -> Payloads.text(block, "type").equals("input"))
                .map(block -> Payloads.text(block, "block_id"))
                .findFirst()
                .ifPresent(field -> errors.put(field, sentences.inLanguageOf(payload, key)));
        return errors;
    }

    private Response said(JsonNode payload, String key) {
        return json(Map.of("response_type", "ephemeral", "text", sentences.inLanguageOf(payload, key)));
    }

    private Response json(Object body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(json.writeValueAsString(body))
                .build();
    }
}
