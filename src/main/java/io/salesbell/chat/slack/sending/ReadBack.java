package io.salesbell.chat.slack.sending;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out whether a message was posted: each carries its id as metadata. Only what was posted about then is read, some of
 * it a try, and the next try goes on where this one ended: Slack may allow a page a minute.
 */
@Component
@WhenSlackIsOn
class ReadBack {
    private static final String EVENT = "salesbell_message";
    private static final String ID = "id";

    /** What clocks differ by, and a call that was given up may still take. */
    private static final int ABOUT_SECONDS = 60;

    private static final int PAGE = 15;
    private static final int PAGES = 3;

    private final SlackCalls calls;
    private final Directs directs;
    private final Attempts attempts;

    ReadBack(SlackCalls calls, Directs directs, Attempts attempts) {
        this.calls = calls;
        this.directs = directs;
        this.attempts = attempts;
    }

    /** What a message carries to be known by. */
    static Message.Metadata mark(UUID id) {
        return Message.Metadata.builder()
                .eventType(EVENT)
                .eventPayload(Map.of(ID, id.toString()))
                .build();
    }

    /**
     * The ts of the message when it was posted after all.
     *
     * @throws DeliveryException while nobody can say yet; the channel is not held up by that
     */
    Optional<String> find(Workspace workspace, SlackAddress to, UUID id, Attempts.Attempt attempt) {
        if (attempt.ts() != null) {
            return Optional.of(attempt.ts());
        }
        try {
            return read(workspace, to, id, Window.of(to, attempt));
        } catch (SlackFailure failure) {
            if (to.isUser() && failure.error().equals(Directs.GONE)) {
                directs.forget(workspace, to);
                throw DeliveryException.retry(failure.reason(), null);
            }
            if (failure.isPermanent()) {
                throw failure;
            }
            throw DeliveryException.retry(failure.reason(), failure.retryAfter());
        }
    }

    private Optional<String> read(Workspace workspace, SlackAddress to, UUID id, Window window) {
        String channel = directs.channel(workspace, to);
        String cursor = null;
        for (int count = 0; count < PAGES; count++) {
            Page page = page(workspace, to, channel, window, cursor);
            Optional<String> found = page.messages().stream()
                    .filter(message -> isIt(message, id))
                    .map(Message::getTs)
                    .findFirst();
            cursor = page.next();
            if (found.isPresent() || cursor == null || cursor.isEmpty()) {
                return found;
            }
            window.last(page.messages()).ifPresent(ts -> attempts.readTo(workspace.org(), id, ts));
        }
        throw SlackFailure.notYet();
    }

    private static boolean isIt(Message message, UUID id) {
        return message.getMetadata() != null
                && EVENT.equals(message.getMetadata().getEventType())
                && id.toString().equals(message.getMetadata().getEventPayload().get(ID));
    }

    /** What is left to read: a channel is told from its newest message on, a thread from its oldest. */
    private record Window(String oldest, String latest, boolean forwards) {
        static Window of(SlackAddress to, Attempts.Attempt attempt) {
            long at = attempt.startedAt().getEpochSecond();
            String read = attempt.readTo();
            boolean forwards = to.thread() != null;
            return new Window(
                    read != null && forwards ? read : (at - ABOUT_SECONDS) + ".000000",
                    read != null && !forwards ? read : (at + ABOUT_SECONDS) + ".000000",
                    forwards);
        }

        Optional<String> last(List<Message> messages) {
            Stream<String> read = messages.stream().map(Message::getTs);
            Comparator<String> byTime = Comparator.comparing(BigDecimal::new);
            return forwards ? read.max(byTime) : read.min(byTime);
        }
    }

    /** Some of a conversation's messages, and where the next begin. */
    private record Page(List<Message> messages, @Nullable String next) {
        static Page of(List<Message> messages, @Nullable ResponseMetadata metadata) {
            return new Page(messages, metadata == null ? null : metadata.getNextCursor());
        }
    }

    private Page page(Workspace workspace, SlackAddress to, String channel, Window window, @Nullable String cursor) {
        String thread = to.thread();
        if (thread == null) {
            ConversationsHistoryResponse history = calls.call(
                    workspace,
                    methods -> methods.conversationsHistory(request -> request.channel(channel)
                            .oldest(window.oldest())
                            .latest(window.latest())
                            .cursor(cursor)
                            .limit(PAGE)
                            .includeAllMetadata(true)));
            return Page.of(history.getMessages(), history.getResponseMetadata());
        }
        ConversationsRepliesResponse replies = calls.call(
                workspace,
                methods -> methods.conversationsReplies(request -> request.channel(channel)
                        .ts(thread)
                        .oldest(window.oldest())
                        .latest(window.latest())
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return Page.of(replies.getMessages(), replies.getResponseMetadata());
    }
}
