package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.shared.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored pictures as DingTalk's media, each uploaded once, however often its message is tried. */
@Component
@WhenDingTalkIsOn
class Media {
    private static final Logger log = LoggerFactory.getLogger(Media.class);
    private static final int TRIES = 2;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final OpenApi api;

    Media(JdbcClient jdbc, Pictures pictures, OpenApi api) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.api = api;
    }

    /**
     * The media ids of the card's pictures. Those that are not there have none, nor have those that DingTalk does not take
     * at the second try: the words go without them, and nothing waits for a picture.
     */
    Map<UUID, String> of(OrgId org, Card card) {
        Map<UUID, String> media = new HashMap<>();
        for (Card.Block block : card.blocks()) {
            if (block instanceof Card.Picture picture) {
                id(org, picture.picture()).ifPresent(id -> media.put(picture.picture(), id));
            }
        }
        return media;
    }

    private Optional<String> id(OrgId org, UUID picture) {
        return jdbc.sql("select media_id from dingtalk_file where org_id = ? and picture_id = ?")
                .params(org.value(), picture)
                .query(String.class)
                .optional()
                .or(() -> pictures.find(org, picture).flatMap(stored -> uploaded(org, picture, stored)));
    }

    private Optional<String> uploaded(OrgId org, UUID picture, Pictures.Stored stored) {
        for (int left = TRIES; left > 0; left--) {
            try {
                return Optional.of(upload(org, picture, stored));
            } catch (DingTalkFailure refused) {
                if (asksForAMoment(refused)) {
                    throw refused;
                }
                log.warn("a picture was not uploaded to DingTalk: {}", refused.reason());
            }
        }
        return Optional.empty();
    }

    /** Too many at once, as when every team's board goes out in the same minute: the message is sent a little later. */
    private static boolean asksForAMoment(DingTalkFailure refused) {
        Duration wait = refused.retryAfter();
        return refused.is(DingTalkFailure.Kind.BUSY) && wait != null && wait.compareTo(MOMENT) <= 0;
    }

    private String upload(OrgId org, UUID picture, Pictures.Stored stored) {
        String extension = stored.mediaType().replaceFirst("^image/", "");
        String id = api.upload(bytes(stored), picture + "." + extension, stored.mediaType());
        jdbc.sql("insert into dingtalk_file (org_id, picture_id, media_id) values (?, ?, ?) on conflict do nothing")
                .params(org.value(), picture, id)
                .update();
        return id;
    }

    private static byte[] bytes(Pictures.Stored stored) {
        try {
            return stored.content().getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
