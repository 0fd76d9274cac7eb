package io.salesbell.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is answered: one card for each line, in order. {@code fields} are a form's mistakes by field; then
 * nothing was changed and there are no replies. {@code speaker} is who is answered, and so in which language and zone;
 * null for somebody unknown. {@code chosen} are the command lines of menus that digits chose and that were obeyed: whoever
 * drew such a menu settles it as if its button had been pressed.
 */
public record Answer(
        List<Reply> replies,
        Map<String, Text> fields,
        @Nullable Speaker speaker,
        List<String> chosen) {

    public Answer {
        replies = List.copyOf(replies);
        fields = Map.copyOf(fields);
        chosen = List.copyOf(chosen);
    }

    public static Answer of(List<Reply> replies) {
        return new Answer(replies, Map.of(), null, List.of());
    }

    public static Answer of(Reply reply) {
        return of(List.of(reply));
    }

    public Answer choosing(List<String> obeyed) {
        return new Answer(replies, fields, speaker, obeyed);
    }

    public Answer to(Speaker answered) {
        return new Answer(replies, fields, answered, chosen);
    }

    /** Whether a line could not be kept in time: whoever sent the message should send it again. */
    public boolean isLate() {
        return replies.stream().anyMatch(Reply.LATE::equals);
    }

    /** Whether one of several lines could not be kept in time; asked again, the others are answered as they were. */
    public boolean isLateInPart() {
        return !isLate() && replies.stream().anyMatch(Reply::isLate);
    }

    /** Whether a button of the replies would keep one of these pictures, which are nobody's yet. */
    public boolean offers(Collection<UUID> pictures) {
        return replies.stream()
                .flatMap(reply -> reply.card().allButtons().stream())
                .anyMatch(button ->
                        pictures.stream().anyMatch(picture -> button.command().contains(picture.toString())));
    }

    /** Whether anything was done. */
    public boolean changed() {
        return replies.stream().anyMatch(Reply::changed);
    }
}
