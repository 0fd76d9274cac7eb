package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Speaker;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who reads: language and zone, and DingTalk's media ids of stored pictures. */
public record Reader(Locale language, ZoneId zone, Map<UUID, String> media) {
    public Reader {
        media = Map.copyOf(media);
    }

    public static Reader of(Speaker speaker) {
        return new Reader(speaker.language(), speaker.zone(), Map.of());
    }

    public Reader showing(Map<UUID, String> uploaded) {
        return new Reader(language, zone, uploaded);
    }
}
