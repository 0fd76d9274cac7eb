package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Our own authorization in front of Bolt: requests of workspaces the bot is not installed in are refused, the others
 * handed to what answers their kind. A kind nobody answers is acknowledged, and nobody of another company is heard.
 */
@Component
@WhenSlackIsOn
class Reception implements Middleware {
    private static final int FORBIDDEN = 403;

    private final Authorization authorization;
    private final Promptly promptly;
    private final SlackOutsiders outsiders;
    private final Replies replies;
    private final Clock clock;
    private final Map<RequestType, RequestHandler> handlers = new EnumMap<>(RequestType.class);

    Reception(
            Authorization authorization,
            Promptly promptly,
            SlackOutsiders outsiders,
            Replies replies,
            Clock clock,
            List<RequestHandler> all) {
        this.outsiders = outsiders;
        this.replies = replies;
        this.clock = clock;
        this.promptly = promptly;
        this.authorization = authorization;
        all.forEach(handler -> handler.kinds().forEach(kind -> handlers.put(kind, handler)));
    }

    /** A request that is not what Slack sends. */
    static class UnreadableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnreadableException(Exception cause) {
            super(cause);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // as Bolt declares it
    public Response apply(Request request, Response response, MiddlewareChain chain) throws Exception {
        RequestType kind = request.getRequestType();
        if (kind == RequestType.SSLCheck) {
            return Response.ok();
        }
        if (kind == RequestType.UrlVerification) {
            return chain.next(request);
        }
        JsonNode payload = Payloads.read(String.valueOf(request.getRequestBodyAsString()));
        if (!payload.isObject()) {
            throw new UnreadableException(new IllegalArgumentException("not an object"));
        }
        Instant at = clock.instant();
        return promptly.answer(
                kind,
                payload,
                () -> authorization
                        .workspace(payload)
                        .map(workspace -> answer(new Inbound(workspace, kind, payload, false, at)))
                        .orElseGet(() -> Authorization.isFarewell(payload) ? Response.ok() : notInstalled()));
    }

    /** Does what was acknowledged before; its answers become messages. */
    void again(Workspace workspace, RequestType kind, JsonNode payload, Instant at) {
        answer(new Inbound(workspace, kind, payload, true, at));
    }

    private Response answer(Inbound inbound) {
        if (inbound.kind() == RequestType.Event) {
            outsiders.learn(inbound);
        }
        if (outsiders.does(inbound)) {
            replies.excuse(inbound);
            return Response.ok();
        }
        RequestHandler handler = handlers.get(inbound.kind());
        return handler == null ? Response.ok() : handler.answer(inbound);
    }

    private static Response notInstalled() {
        return Response.builder()
                .statusCode(FORBIDDEN)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .headers(Map.of("X-Slack-No-Retry", List.of("1")))
                .body("{\"error\":\"not installed\"}")
                .build();
    }
}
