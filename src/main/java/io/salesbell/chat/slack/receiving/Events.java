package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import com.slack.api.bolt.response.Response;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Events by their type; those nobody knows are acknowledged, and what a bot says is not listened to. */
@Component
@WhenSlackIsOn
class Events implements RequestHandler {
    private static final Set<String> BOTS = Set.of("bot_message", "message_deleted", "tombstone");

    private final Map<String, EventHandler> handlers = new HashMap<>();

    Events(List<EventHandler> all) {
        all.forEach(handler -> handler.types().forEach(type -> handlers.put(type, handler)));
    }

    @Override
    public Set<RequestType> kinds() {
        return Set.of(RequestType.Event);
    }

    @Override
    public Response answer(Inbound inbound) {
        JsonNode event = inbound.payload().path("event");
        EventHandler handler = handlers.get(Payloads.text(event, "type"));
        if (handler == null || isBots(inbound, event) || isBots(inbound, event.path("message"))) {
            return Response.ok();
        }
        handler.on(inbound, event);
        return Response.ok();
    }

    private static boolean isBots(Inbound inbound, JsonNode said) {
        boolean own = Payloads.text(said, "user").equals(inbound.workspace().botUser())
                && !Payloads.text(said, "user").isEmpty()
                && !Payloads.text(said, "type").startsWith("member_");
        return own
                || !Payloads.text(said, "bot_id").isEmpty()
                || BOTS.contains(Payloads.text(said, "subtype"))
                || Payloads.text(said, "user").equals("USLACKBOT");
    }
}
