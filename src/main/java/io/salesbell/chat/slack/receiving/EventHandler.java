package io.salesbell.chat.slack.receiving;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Takes note of some types of events. */
interface EventHandler {
    Set<String> types();

    /** False when it could not be kept in time, so that Slack sends it again. */
    boolean on(Inbound inbound, JsonNode event);
}
