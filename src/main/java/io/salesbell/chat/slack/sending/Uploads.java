package io.salesbell.chat.slack.sending;

import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import io.salesbell.chat.Card;
import io.salesbell.chat.Pictures;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.schedule.WallClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stored pictures as Slack's files, each uploaded to a workspace once, however often its message is tried. */
@Component
@WhenSlackIsOn
class Uploads {
    private static final Logger log = LoggerFactory.getLogger(Uploads.class);
    private static final Duration PROCESSING = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final SlackCalls calls;
    private final SlackWeb web;
    private final Troubles troubles;
    private final Wording wording;
    private final WallClock clock;

    Uploads(
            JdbcClient jdbc,
            Pictures pictures,
            SlackCalls calls,
            SlackWeb web,
            Troubles troubles,
            Wording wording,
            WallClock clock) {
        this.wording = wording;
        this.troubles = troubles;
        this.clock = clock;
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.calls = calls;
        this.web = web;
    }

    /** The files of the card's pictures that Slack took. */
    Map<UUID, String> files(Workspace workspace, Card card, Reader reader) {
        Map<UUID, String> files = new HashMap<>();
        for (Card.Block block : card.blocks()) {
            if (block instanceof Card.Picture picture) {
                String alt = wording.plain(picture.alt(), reader.language(), reader.zone());
                file(workspace, picture.picture(), alt).ifPresent(file -> files.put(picture.picture(), file));
            }
        }
        return files;
    }

    /**
     * The file's id; empty when there is no such picture or Slack does not take it: what is written beside a picture is
     * not lost with it.
     */
    private Optional<String> file(Workspace workspace, UUID picture, String alt) {
        try {
            return known(workspace, picture)
                    .or(() -> pictures.find(workspace.org(), picture)
                            .map(stored -> upload(workspace, picture, stored, alt)));
        } catch (SlackFailure failure) {
            if (!failure.isPermanent()) {
                throw failure;
            }
            log.warn("Slack did not take picture {}: {}", picture, failure.reason());
            troubles.withoutPictures(workspace, failure);
            return Optional.empty();
        }
    }

    private Optional<String> known(Workspace workspace, UUID picture) {
        return kept(workspace, picture, "uploaded_at < 'infinity'");
    }

    private Optional<String> kept(Workspace workspace, UUID picture, String which) {
        return jdbc.sql("select file_id from slack_file where org_id = ? and tenant_key = ? and picture_id = ? and "
                        + which)
                .params(workspace.org().value(), workspace.team(), picture)
                .query(String.class)
                .optional();
    }

    /** What is at Slack already lacks the last step alone; where that is refused, the file is gone and goes again. */
    private String upload(Workspace workspace, UUID picture, Pictures.Stored stored, String alt) {
        Optional<String> there = kept(workspace, picture, "uploaded_at = 'infinity'");
        if (there.isPresent()) {
            try {
                return complete(workspace, picture, there.get(), alt);
            } catch (SlackFailure failure) {
                if (!failure.isPermanent()) {
                    throw failure;
                }
                log.info("Slack does not know the file of picture {} any more: {}", picture, failure.reason());
            }
        }
        return complete(workspace, picture, bringThere(workspace, picture, stored, alt), alt);
    }

    private String bringThere(Workspace workspace, UUID picture, Pictures.Stored stored, String alt) {
        byte[] bytes = bytes(stored);
        String extension = stored.mediaType().replaceFirst("^image/", "");
        var place = calls.call(
                workspace,
                methods -> methods.filesGetUploadURLExternal(request -> request.filename(picture + "." + extension)
                        .length(bytes.length)
                        .altTxt(alt)));
        web.upload(place.getUploadUrl(), bytes);
        jdbc.sql("""
                insert into slack_file (org_id, tenant_key, picture_id, file_id, uploaded_at)
                values (?, ?, ?, ?, 'infinity')
                on conflict (org_id, tenant_key, picture_id) do update set file_id = excluded.file_id
                    where slack_file.uploaded_at = 'infinity'
                """)
                .params(workspace.org().value(), workspace.team(), picture, place.getFileId())
                .update();
        return place.getFileId();
    }

    private String complete(Workspace workspace, UUID picture, String file, String alt) {
        calls.call(
                workspace,
                methods -> methods.filesCompleteUploadExternal(request -> request.files(
                        List.of(FileDetails.builder().id(file).title(alt).build()))));
        jdbc.sql("update slack_file set uploaded_at = ? where org_id = ? and tenant_key = ? and picture_id = ?"
                        + " and file_id = ?")
                .params(Timestamp.from(clock.instant()), workspace.org().value(), workspace.team(), picture, file)
                .update();
        return file;
    }

    /** Whether Slack may still be working on one of the files, and so refuse a message that shows it. */
    boolean areFresh(Workspace workspace, Collection<UUID> shown) {
        return !shown.isEmpty()
                && jdbc.sql("""
                        select exists (select 1 from slack_file where org_id = ? and tenant_key = ? and picture_id = any(?)
                            and uploaded_at > ?)
                        """)
                        .params(
                                workspace.org().value(),
                                workspace.team(),
                                shown.toArray(UUID[]::new),
                                Timestamp.from(clock.instant().minus(PROCESSING)))
                        .query(Boolean.class)
                        .single();
    }

    private static byte[] bytes(Pictures.Stored stored) {
        try {
            return stored.content().getContentAsByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
