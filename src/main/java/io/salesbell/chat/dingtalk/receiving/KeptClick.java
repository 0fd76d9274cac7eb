package io.salesbell.chat.dingtalk.receiving;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;

/** A click, and what it is known by: the same one that comes twice is answered once, in a minute again. */
record KeptClick(Click click, String body, String key, Instant at) {
    static KeptClick of(Click click, JsonNode body, Instant at) {
        String key = "dingtalk:click:" + click.message() + ":" + click.mark() + ":" + click.user() + ":"
                + at.truncatedTo(ChronoUnit.MINUTES);
        return new KeptClick(click, body.toString(), key, at);
    }
}
