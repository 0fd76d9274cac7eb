package io.salesbell.chat;

import io.salesbell.chat.Arrivals.Newcomer;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a platform's receiver hands in: one message of one member, as text of one or more lines or, from a form, as
 * named values of one command. {@code version} is the version of the subject a button was drawn for. A {@code newcomer}
 * becomes a member together with the first thing they do.
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
        @Nullable String link,
        @Nullable Newcomer newcomer) {

    private static final Pattern RECORD = Pattern.compile("#?[A-Za-z]\\d{1,9}");

    public IncomingMessage {
        values = Map.copyOf(values);
        photos = List.copyOf(photos);
    }

    /** The text as it may be stored: without NUL and other controls, whatever the platform lets through. */
    public static IncomingMessage text(
            OrgId org, MemberId member, Conversation conversation, String sourceKey, Instant sentAt, String text) {
        return new IncomingMessage(
                org,
                member,
                conversation,
                sourceKey,
                sentAt,
                Folded.clean(text),
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null);
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
                org,
                member,
                conversation,
                sourceKey,
                sentAt,
                "",
                command,
                cleaned(values),
                List.of(),
                null,
                null,
                null);
    }

    private static Map<String, String> cleaned(Map<String, String> values) {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, value -> Folded.clean(value.getValue())));
    }

    /** The same message with photos: those without words go to the record that is named alone, or else to the last. */
    public IncomingMessage with(List<UUID> attached) {
        String said = text.strip();
        boolean bare = command == null
                && !attached.isEmpty()
                && (said.isEmpty() || RECORD.matcher(said).matches());
        String meant = bare ? "photo " + (said.isEmpty() ? "last" : said) : text;
        return new IncomingMessage(
                org,
                member,
                conversation,
                sourceKey,
                sentAt,
                meant,
                command,
                values,
                attached,
                version,
                link,
                newcomer);
    }

    public IncomingMessage pressedAt(@Nullable Integer subjectVersion) {
        return new IncomingMessage(
                org,
                member,
                conversation,
                sourceKey,
                sentAt,
                text,
                command,
                values,
                photos,
                subjectVersion,
                link,
                newcomer);
    }

    /** The same message of somebody who is no member yet; {@code member} is who they will be. */
    public IncomingMessage from(Newcomer arriving) {
        return new IncomingMessage(
                org, member, conversation, sourceKey, sentAt, text, command, values, photos, version, link, arriving);
    }

    /** The same message with the address where people find it again. */
    public IncomingMessage at(String address) {
        return new IncomingMessage(
                org,
                member,
                conversation,
                sourceKey,
                sentAt,
                text,
                command,
                values,
                photos,
                version,
                address,
                newcomer);
    }

    public Origin origin() {
        return new Origin(conversation, sourceKey, 0, text, sentAt, link);
    }
}
