package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.SlackMessage;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posting one message, which carries its id as metadata. */
@Component
@WhenSlackIsOn
class Posting {
    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    private static final Duration PROCESSING = Duration.ofSeconds(2);

    private final SlackCalls calls;
    private final Directs directs;
    private final JsonMapper json;

    Posting(SlackCalls calls, Directs directs, JsonMapper json) {
        this.calls = calls;
        this.directs = directs;
        this.json = json;
    }

    /**
     * Posts and gives the message's ts. Blocks that Slack refuses are tried again while a picture in them is {@code fresh},
     * and else said in plain text.
     */
    String post(Workspace workspace, SlackAddress to, UUID id, SlackMessage message, boolean fresh) {
        try {
            return post(workspace, to, id, message.text(), json.writeValueAsString(message.blocks()));
        } catch (SlackFailure failure) {
            if (!failure.isMalformed()) {
                throw failure;
            }
            if (fresh) {
                throw SlackFailure.busy(PROCESSING);
            }
            log.error("Slack refused the blocks of message {}: {}", id, failure.reason());
            return post(workspace, to, id, message.text(), "[]");
        }
    }

    /** A direct conversation that is no more is opened anew. */
    private String post(Workspace workspace, SlackAddress to, UUID id, String text, String blocks) {
        try {
            return post(workspace, to, directs.channel(workspace, to), id, text, blocks);
        } catch (SlackFailure failure) {
            if (!to.isUser() || !failure.error().equals(Directs.GONE)) {
                throw failure;
            }
            directs.forget(workspace, to);
            return post(workspace, to, directs.channel(workspace, to), id, text, blocks);
        }
    }

    private String post(Workspace workspace, SlackAddress to, String channel, UUID id, String text, String blocks) {
        String eyes = to.onlyFor();
        if (eyes != null) {
            return calls.call(
                            workspace,
                            methods -> methods.chatPostEphemeral(request -> request.channel(channel)
                                    .user(eyes)
                                    .threadTs(to.thread())
                                    .text(text)
                                    .parse("none")
                                    .blocksAsString(blocks)))
                    .getMessageTs();
        }
        return calls.call(
                        workspace,
                        methods -> methods.chatPostMessage(request -> request.channel(channel)
                                .threadTs(to.thread())
                                .text(text)
                                .blocksAsString(blocks)
                                .parse("none")
                                .unfurlLinks(false)
                                .unfurlMedia(false)
                                .metadata(ReadBack.mark(id))))
                .getTs();
    }
}
