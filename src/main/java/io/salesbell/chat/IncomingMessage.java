package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a platform's receiver hands in: one message of one member, as text of one or more lines or, from a form, as
 * named values of one command. {@code version} is the version of the subject a button was drawn for.
 */
public record IncomingMessage(
        OrgId org,
        MemberId member,
        Conversation conversation,
        String sourceKey,
        Instant sentAt,
        String text,
        @Nullable String command,
        Map<String, String> values,
        List<UUID> photos,
        @Nullable Integer version,
        @Nullable String link) {

    public IncomingMessage {
        values = Map.copyOf(values);
        photos = List.copyOf(photos);
    }

    public static IncomingMessage text(
            OrgId org, MemberId member, Conversation conversation, String sourceKey, Instant sentAt, String text) {
        return new IncomingMessage(
                org, member, conversation, sourceKey, sentAt, text, null, Map.of(), List.of(), null, null);
    }

    public static IncomingMessage form(
            OrgId org,
            MemberId member,
            Conversation conversation,
            String sourceKey,
            Instant sentAt,
            String command,
            Map<String, String> values) {
        return new IncomingMessage(
                org, member, conversation, sourceKey, sentAt, "", command, values, List.of(), null, null);
    }

    public IncomingMessage with(List<UUID> attached) {
        return new IncomingMessage(
                org, member, conversation, sourceKey, sentAt, text, command, values, attached, version, link);
    }

    public IncomingMessage pressedAt(@Nullable Integer subjectVersion) {
        return new IncomingMessage(
                org, member, conversation, sourceKey, sentAt, text, command, values, photos, subjectVersion, link);
    }

    public Origin origin() {
        return new Origin(conversation, sourceKey, 0, text, sentAt, link);
    }
}
