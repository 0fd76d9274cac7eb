package io.salesbell.chat.dingtalk.receiving;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The messages of which it is not known yet what becomes of them, no more than there is room for. */
final class Held {
    private final int room;
    private final Map<String, Pending> pending = new HashMap<>();
    private long order;

    Held(int room) {
        this.room = room;
    }

    /** Holds the message, or finds it where it came before; {@code end} hears what becomes of it. Empty where nothing more fits. */
    synchronized Optional<Pending> take(
            JsonNode body, RobotMessage said, Consumer<Reception.Outcome> end, Instant now) {
        Pending known = pending.get(said.id());
        if (known == null && pending.size() >= room) {
            return Optional.empty();
        }
        Pending one = known == null ? new Pending(body, said, order++, now) : known;
        pending.put(said.id(), one);
        one.tells(end);
        return Optional.of(one);
    }

    /** Whether nobody's earlier message is to be done before it: what somebody said later may be about that. */
    synchronized boolean isNext(Pending one) {
        return pending.values().stream().noneMatch(other -> other.goesBefore(one));
    }

    synchronized List<Pending> inOrder() {
        return pending.values().stream()
                .sorted(Comparator.comparingLong(Pending::order))
                .toList();
    }

    /** Before it is said what became of it: whatever comes after that is heard anew. */
    synchronized void remove(Pending one) {
        pending.remove(one.said().id(), one);
    }

    synchronized void clear() {
        pending.clear();
    }
}
