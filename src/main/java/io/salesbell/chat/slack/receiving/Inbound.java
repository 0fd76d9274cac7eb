package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import io.salesbell.chat.slack.install.Workspace;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/** A verified request of a workspace that the bot is installed in; {@code later} when it was acknowledged before, {@code at} that time. */
record Inbound(Workspace workspace, RequestType kind, JsonNode payload, boolean later, Instant at) {

    /** The text at the path of the payload, empty where there is none. */
    String text(String... path) {
        return Payloads.text(payload, path);
    }
}
