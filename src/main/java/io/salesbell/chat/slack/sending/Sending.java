package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.Subjects;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One message, once: it is looked up before it is posted again, and what is known to have arrived is kept. */
@Component
@WhenSlackIsOn
class Sending {
    private final BlockKit kit;
    private final KeptLines lines;
    private final Uploads uploads;
    private final Attempts attempts;
    private final ReadBack readBack;
    private final Posting posting;
    private final Directs directs;
    private final ChannelPace pace;
    private final ShownMenus shown;
    private final ShownMessages messages;
    private final Sent sent;

    Sending(
            BlockKit kit,
            KeptLines lines,
            Uploads uploads,
            Attempts attempts,
            ReadBack readBack,
            Posting posting,
            Directs directs,
            ChannelPace pace,
            ShownMenus shown,
            ShownMessages messages,
            Sent sent) {
        this.kit = kit;
        this.lines = lines;
        this.uploads = uploads;
        this.attempts = attempts;
        this.readBack = readBack;
        this.posting = posting;
        this.directs = directs;
        this.pace = pace;
        this.shown = shown;
        this.messages = messages;
        this.sent = sent;
    }

    /** Whether it was tried before, and may have arrived. */
    boolean isUnderWay(OrgId org, UUID id) {
        return attempts.earlier(org, id).isPresent();
    }

    /** Sends it unless it is there, until the instant. */
    void send(Workspace workspace, SlackAddress to, UUID id, Card card, Reader reader, Instant until) {
        Optional<String> there =
                attempts.earlier(workspace.org(), id).flatMap(earlier -> readBack.find(workspace, to, id, earlier));
        if (there.isPresent()) {
            arrived(workspace, to, id, there.get(), Subjects.of(card, kit.text(List.of(card), reader)));
        } else {
            post(workspace, to, id, card, reader, until);
        }
    }

    private void post(Workspace workspace, SlackAddress to, UUID id, Card card, Reader reader, Instant until) {
        OrgId org = workspace.org();
        Map<UUID, String> files = uploads.files(workspace, card, reader);
        SlackMessage message =
                toEyes(org, to, id, kit.message(card, reader.showing(files), line -> lines.keep(org, line)));
        boolean fresh = uploads.areFresh(workspace, files.keySet());
        directs.channel(workspace, to);
        pace.hurry(until);
        attempts.begin(org, id);
        try {
            String ts = posting.post(workspace, to, id, message, fresh);
            arrived(workspace, to, id, ts, Subjects.of(card, message.text()));
            if (to.isUser() && ShownMenus.hasMenu(card)) {
                shown.posted(org, to, directs.channel(workspace, to), ts, message);
            }
        } catch (SlackFailure failure) {
            if (!failure.isUnclear()) {
                attempts.refused(org, id);
            }
            throw failure;
        }
    }

    /** What only one person sees has no thread, and a thread is named by its first message. */
    private void arrived(Workspace workspace, SlackAddress to, UUID id, String ts, String subject) {
        attempts.arrived(workspace.org(), id, ts);
        if (!subject.isEmpty() && to.onlyFor() == null && to.thread() == null) {
            sent.arrived(workspace, directs.channel(workspace, to), ts, subject);
        }
    }

    /** What only one person sees is kept: Slack does not send it along with a press. */
    private SlackMessage toEyes(OrgId org, SlackAddress to, UUID id, SlackMessage message) {
        return to.onlyFor() == null ? message : messages.keep(org, id, message);
    }
}
