package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.SlackMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says something else where a message was posted. Its rows get new names: what was pressed on the message as it was does
 * not settle what stands there now.
 */
@Component
@WhenSlackIsOn
class Rewriting {
    private static final Logger log = LoggerFactory.getLogger(Rewriting.class);

    private final Attempts attempts;
    private final Directs directs;
    private final SlackCalls calls;
    private final ShownMenus menus;
    private final Channels channels;
    private final HomePages homes;
    private final JsonMapper json;

    Rewriting(
            Attempts attempts,
            Directs directs,
            SlackCalls calls,
            ShownMenus menus,
            Channels channels,
            HomePages homes,
            JsonMapper json) {
        this.homes = homes;
        this.channels = channels;
        this.attempts = attempts;
        this.directs = directs;
        this.calls = calls;
        this.menus = menus;
        this.json = json;
    }

    /**
     * Nothing where the message was not posted, is for one person's eyes or can't be rewritten any more, and where people of
     * another company read along since. What changed for the reader is on their home page, too.
     */
    void rewrite(Workspace workspace, SlackAddress to, UUID id, SlackMessage message) {
        if (to.isUser()) {
            homes.changed(workspace, to.place());
        }
        Optional<String> ts = attempts.earlier(workspace.org(), id)
                .flatMap(attempt -> Optional.ofNullable(attempt.ts()))
                .filter(posted -> to.onlyFor() == null && !channels.isShared(workspace.org(), to));
        try {
            ts.ifPresent(posted -> update(workspace, to, posted, named(id, message)));
        } catch (SlackFailure failure) {
            if (!failure.isPermanent()) {
                throw failure;
            }
            log.warn("message {} stays as it was posted: {}", id, failure.reason());
        }
    }

    private SlackMessage named(UUID id, SlackMessage message) {
        String said = id + json.writeValueAsString(message.blocks());
        return message.marked(UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8)));
    }

    private void update(Workspace workspace, SlackAddress to, String ts, SlackMessage message) {
        String channel = directs.channel(workspace, to);
        String blocks = json.writeValueAsString(message.blocks());
        calls.call(
                workspace,
                methods -> methods.chatUpdate(request -> request.channel(channel)
                        .ts(ts)
                        .text(message.text())
                        .parse("none")
                        .blocksAsString(blocks)));
        menus.rewritten(workspace, channel, ts, message);
    }
}
