package io.salesbell.chat.slack.sending;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.SlackMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Posting one message, and finding out whether it was posted: each carries its id as metadata. */
@Component
@WhenSlackIsOn
class Posting {
    private static final Logger log = LoggerFactory.getLogger(Posting.class);
    private static final String EVENT = "salesbell_message";
    private static final String ID = "id";
    private static final int LOOK_BACK_SECONDS = 60;
    private static final int NEWEST = 15;
    private static final int MOST_PAGES = 20;
    private static final Duration PROCESSING = Duration.ofSeconds(2);

    private final SlackCalls calls;
    private final JsonMapper json;
    private final Map<String, String> directs = new ConcurrentHashMap<>();

    Posting(SlackCalls calls, JsonMapper json) {
        this.calls = calls;
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

    private String post(Workspace workspace, SlackAddress to, UUID id, String text, String blocks) {
        String channel = channel(workspace, to);
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
        Message.Metadata metadata = Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ID, id.toString()))
                .build();
        return calls.call(
                        workspace,
                        methods -> methods.chatPostMessage(request -> request.channel(channel)
                                .threadTs(to.thread())
                                .text(text)
                                .blocksAsString(blocks)
                                .parse("none")
                                .unfurlLinks(false)
                                .unfurlMedia(false)
                                .metadata(metadata)))
                .getTs();
    }

    /** The ts of the message when it was posted after all. */
    Optional<String> find(Workspace workspace, SlackAddress to, UUID id, Instant startedAt) {
        String channel = channel(workspace, to);
        String oldest = (startedAt.getEpochSecond() - LOOK_BACK_SECONDS) + ".000000";
        String cursor = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page read = page(workspace, to, channel, oldest, cursor);
            Optional<String> found = read.messages().stream()
                    .filter(message -> isIt(message, id))
                    .map(Message::getTs)
                    .findFirst();
            cursor = read.next();
            if (found.isPresent() || cursor == null || cursor.isEmpty()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isIt(Message message, UUID id) {
        return message.getMetadata() != null
                && EVENT.equals(message.getMetadata().getEventType())
                && id.toString().equals(message.getMetadata().getEventPayload().get(ID));
    }

    /** Some of a conversation's messages, and where the next begin. */
    private record Page(List<Message> messages, @Nullable String next) {
        static Page of(List<Message> messages, @Nullable ResponseMetadata metadata) {
            return new Page(messages, metadata == null ? null : metadata.getNextCursor());
        }
    }

    private Page page(Workspace workspace, SlackAddress to, String channel, String oldest, @Nullable String cursor) {
        String thread = to.thread();
        if (thread == null) {
            ConversationsHistoryResponse history = calls.call(
                    workspace,
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(oldest)
                            .cursor(cursor)
                            .limit(NEWEST)
                            .includeAllMetadata(true)));
            return Page.of(history.getMessages(), history.getResponseMetadata());
        }
        ConversationsRepliesResponse replies = calls.call(
                workspace,
                methods -> methods.conversationsReplies(request -> request.channel(channel)
                        .ts(thread)
                        .oldest(oldest)
                        .cursor(cursor)
                        .limit(NEWEST)
                        .includeAllMetadata(true)));
        return Page.of(replies.getMessages(), replies.getResponseMetadata());
    }

    /** A user is reached through the direct conversation that Slack opens for them. */
    String channel(Workspace workspace, SlackAddress to) {
        return to.isUser()
                ? directs.computeIfAbsent(
                        to.key(),
                        key -> calls.call(
                                        workspace,
                                        methods -> methods.conversationsOpen(
                                                request -> request.users(List.of(to.place()))))
                                .getChannel()
                                .getId())
                : to.place();
    }
}
