package io.salesbell.chat;

import java.util.List;
import java.util.Map;

/**
 * What a message is answered: one card for each line, in order. {@code fields} are a form's mistakes by field; then
 * nothing was changed and there are no replies.
 */
public record Answer(List<Reply> replies, Map<String, Text> fields) {

    public Answer {
        replies = List.copyOf(replies);
        fields = Map.copyOf(fields);
    }

    public static Answer of(List<Reply> replies) {
        return new Answer(replies, Map.of());
    }

    public static Answer of(Reply reply) {
        return of(List.of(reply));
    }
}
