package io.salesbell.chat.outbox;

import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The newest card that each reader was sent of what says how things stand: the same card owed before that one was written
 * tells them nothing. When there are too many all are forgotten. Kept by this server for itself; a lane's lease keeps two from writing in one conversation at once.
 */
@Component
class Standing {
    private static final int MOST_KEPT = 5_000;

    private final Map<Place, Written> newest = new ConcurrentHashMap<>();

    private record Place(OrgId org, Conversation conversation, String kind) {}

    /** {@code after} is younger than whatever was owed before the card was written. */
    private record Written(UUID message, UUID after, Card card, boolean sent) {
        private boolean says(OwedMessage other, Card same) {
            return sent && !message.equals(other.id()) && other.id().compareTo(after) < 0 && card.equals(same);
        }
    }

    /** What is younger than every message that is owed by now. */
    UUID now() {
        return Ids.next();
    }

    /** Whether the reader was told this very card after the message was owed; else it is taken for the next to be sent. */
    boolean wasTold(OwedMessage message, Card card, UUID after) {
        Place place = place(message);
        Written before = newest.get(place);
        if (before != null && before.says(message, card)) {
            return true;
        }
        if (newest.size() >= MOST_KEPT) {
            newest.clear();
        }
        newest.put(place, new Written(message.id(), after, card, false));
        return false;
    }

    void sent(OwedMessage message) {
        newest.computeIfPresent(
                place(message),
                (place, written) -> written.message().equals(message.id())
                        ? new Written(written.message(), written.after(), written.card(), true)
                        : written);
    }

    private static Place place(OwedMessage message) {
        return new Place(message.org(), message.conversation(), message.kind());
    }
}
