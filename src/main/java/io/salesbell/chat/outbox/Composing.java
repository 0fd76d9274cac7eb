package io.salesbell.chat.outbox;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what is owed with the composer of its kind, and finds what reads the same for others. */
@Component
class Composing {
    private static final Logger log = LoggerFactory.getLogger(Composing.class);

    private final Lanes lanes;
    private final Map<String, MessageComposer> composers;
    private final TransactionTemplate transaction;
    private final Standing standing;

    Composing(Lanes lanes, List<MessageComposer> composers, TransactionTemplate transaction, Standing standing) {
        this.standing = standing;
        this.lanes = lanes;
        this.composers =
                composers.stream().collect(Collectors.toUnmodifiableMap(MessageComposer::kind, Function.identity()));
        this.transaction = transaction;
    }

    Set<String> kinds() {
        return composers.keySet();
    }

    /** The card as it is true now; empty when there is nothing to say any more. */
    Optional<Card> compose(OwedMessage message) {
        UUID written = standing.now();
        Optional<Card> card = Objects.requireNonNull(
                transaction.execute(status -> composer(message).compose(message.org(), message.payload())));
        return composer(message).isStanding() ? card.filter(one -> !standing.wasTold(message, one, written)) : card;
    }

    void sent(OwedMessage message) {
        standing.sent(message);
    }

    /** Which fields of the message's payload say who reads it. */
    Set<String> reader(OwedMessage message) {
        return composer(message).reader();
    }

    /** Those of the others that are the same card, words and buttons; what is not is left as it was. */
    List<OwedMessage> alike(OwedMessage message, Card card, List<OwedMessage> others) {
        Map<Boolean, List<OwedMessage>> alike = others.stream()
                .collect(Collectors.partitioningBy(
                        twin -> twin.payload().equals(message.payload()) || reads(twin, card)));
        leave(Objects.requireNonNull(alike.get(false)));
        return Objects.requireNonNull(alike.get(true));
    }

    /** Leaves them owed as they are. */
    void leave(List<OwedMessage> others) {
        others.forEach(twin -> lanes.rest(twin, Instant.EPOCH));
    }

    private boolean reads(OwedMessage twin, Card card) {
        try {
            return compose(twin).filter(card::equals).isPresent();
        } catch (RuntimeException failed) {
            log.debug("message {} is written by itself", twin.id(), failed);
            return false;
        }
    }

    void givenUp(OwedMessage message, boolean unclear) {
        composer(message).givenUp(message.org(), message.payload(), message.language(), unclear);
    }

    private MessageComposer composer(OwedMessage message) {
        return Objects.requireNonNull(composers.get(message.kind()));
    }
}
