package io.salesbell.chat.command;

import io.salesbell.chat.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Replies as they are kept beside what they answered: keys and arguments, not sentences. */
@Component
class StoredReplies {
    private final JsonMapper json;

    StoredReplies(JsonMapper json) {
        this.json = json;
    }

    String write(Reply reply) {
        return json.writeValueAsString(reply);
    }

    Reply read(String text) {
        return json.readValue(text, Reply.class);
    }
}
