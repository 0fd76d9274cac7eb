package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Speaker;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who reads: language and zone, the Slack ids of members who are mentioned, and Slack's files of stored pictures. */
public record Reader(Locale language, ZoneId zone, Map<UUID, String> users, Map<UUID, String> files) {
    public Reader {
        users = Map.copyOf(users);
        files = Map.copyOf(files);
    }

    public static Reader of(Speaker speaker) {
        return new Reader(speaker.language(), speaker.zone(), Map.of(), Map.of());
    }

    public Reader mentioning(Map<UUID, String> known) {
        return new Reader(language, zone, known, files);
    }

    public Reader showing(Map<UUID, String> uploaded) {
        return new Reader(language, zone, users, uploaded);
    }
}
