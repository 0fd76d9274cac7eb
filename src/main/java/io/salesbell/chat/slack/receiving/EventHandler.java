package io.salesbell.chat.slack.receiving;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Takes note of some types of events. */
interface EventHandler {
    Set<String> types();

    void on(Inbound inbound, JsonNode event);
}
