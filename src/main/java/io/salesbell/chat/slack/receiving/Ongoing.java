package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The requests that are being done here: one that was kept meanwhile is done again only after that, not beside it. */
@Component
@WhenSlackIsOn
class Ongoing {
    private final Set<JsonNode> requests = ConcurrentHashMap.newKeySet();

    boolean has(JsonNode request) {
        return requests.contains(request);
    }

    <T> Callable<T> begun(JsonNode request, Callable<T> work) {
        requests.add(request);
        return () -> {
            try {
                return work.call();
            } finally {
                requests.remove(request);
            }
        };
    }

    void ended(JsonNode request) {
        requests.remove(request);
    }
}
