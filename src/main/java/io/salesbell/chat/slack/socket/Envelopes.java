package io.salesbell.chat.slack.socket;

import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.receiving.SlackApp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes and their acknowledgements; what could not be kept is not acknowledged, so that Slack sends it again. */
@Component
@WhenSlackIsOn
class Envelopes {
    private static final Logger log = LoggerFactory.getLogger(Envelopes.class);
    private static final int REFUSED = 400;

    private final SlackApp app;
    private final SocketModeRequestParser parser;
    private final JsonMapper json;

    Envelopes(SlackApp app, JsonMapper json) {
        this.app = app;
        this.json = json;
        this.parser = new SocketModeRequestParser(app.config());
    }

    /** The acknowledgement; null when there is to be none. */
    @Nullable
    String answer(String envelope) {
        try {
            JsonNode said = json.readTree(envelope);
            String id = said.path("envelope_id").asString("");
            if (id.isEmpty()) {
                return null;
            }
            ObjectNode acknowledged = json.createObjectNode().put("envelope_id", id);
            if (!said.path("payload").isObject()) {
                return acknowledged.toString();
            }
            SocketModeRequest request = parser.parse(envelope);
            if (request == null || request.getBoltRequest() == null) {
                return acknowledged.toString();
            }
            Response response = app.hear(request.getBoltRequest());
            if (response.getStatusCode() >= REFUSED) {
                return null;
            }
            String body = response.getBody();
            if (said.path("accepts_response_payload").asBoolean(false) && body != null && body.startsWith("{")) {
                acknowledged.set("payload", json.readTree(body));
            }
            return acknowledged.toString();
        } catch (RuntimeException bug) {
            log.error("an envelope of Slack's failed", bug);
            return null;
        }
    }
}
