package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.schedule.WallClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is delivered next, and with it what others may read alike. One worker claims at a time: several that woke together
 * would else share out the readers of one piece of news between them, each with a call of its own.
 */
@Component
class Claims {
    private final Lanes lanes;
    private final Composing composing;
    private final WallClock wall;

    Claims(Lanes lanes, Composing composing, WallClock wall) {
        this.lanes = lanes;
        this.composing = composing;
        this.wall = wall;
    }

    /** A message and those to others that are about the same. */
    record Claimed(OwedMessage message, List<OwedMessage> twins) {}

    /** The next due message of these platforms. */
    synchronized Optional<Claimed> next(Map<String, ChatPlatform> from) {
        return first(from).map(message -> with(from, message));
    }

    /** The same, where what several may read alike waits for the end of the moment that it was owed in. */
    synchronized Optional<Claimed> gathered(Map<String, ChatPlatform> from) {
        Optional<OwedMessage> next = first(from);
        while (next.isPresent()) {
            OwedMessage message = next.get();
            Optional<Instant> until =
                    together(from, message) > 1 ? Gathering.until(message.id(), wall.instant()) : Optional.empty();
            if (until.isEmpty()) {
                return Optional.of(with(from, message));
            }
            lanes.rest(message, until.get());
            next = first(from);
        }
        return Optional.empty();
    }

    private Optional<OwedMessage> first(Map<String, ChatPlatform> from) {
        return from.isEmpty() ? Optional.empty() : lanes.claim(composing.kinds(), from.keySet());
    }

    private Claimed with(Map<String, ChatPlatform> from, OwedMessage message) {
        int together = together(from, message);
        return new Claimed(
                message, together > 1 ? lanes.claimTwins(message, composing.reader(message), together - 1) : List.of());
    }

    /** How many may read the message in one call. */
    private static int together(Map<String, ChatPlatform> from, OwedMessage message) {
        ChatPlatform platform = from.get(message.conversation().platform());
        boolean alike = message.conversation().isDirect()
                && message.rewrites() == null
                && message.priority() != Announcement.Priority.REPLY;
        return platform != null && alike ? platform.together() : 1;
    }
}
