package io.salesbell.chat.outbox;

import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.DeliveryException;
import io.salesbell.schedule.WallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Delivers what is owed: composes the lane's head, sends it outside any transaction and marks it. What fails is tried
 * again with growing pauses and ends blocked, with the platform's reason.
 */
@Service
class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    /** A day of a platform that is down. */
    private static final int TRIES = 100;
    /** Minutes: what was sent already stays as it is rather than hold up the news behind its rewriting. */
    private static final int REWRITES = 8;

    private final Lanes lanes;
    private final Composing composing;
    private final Map<String, ChatPlatform> platforms;
    private final Clock clock;
    private final WallClock wall;
    private final Beside beside;
    private final Claims claims;

    Delivery(
            Lanes lanes,
            Composing composing,
            List<ChatPlatform> platforms,
            Clock clock,
            WallClock wall,
            Beside beside,
            Claims claims) {
        this.claims = claims;
        this.lanes = lanes;
        this.composing = composing;
        this.platforms =
                platforms.stream().collect(Collectors.toUnmodifiableMap(ChatPlatform::name, Function.identity()));
        this.clock = clock;
        this.wall = wall;
        this.beside = beside;
    }

    /** Delivers until nothing more can be delivered now; returns how many messages reached their platform. */
    int deliverDue() {
        int delivered = 0;
        Optional<Claims.Claimed> next = claims.next(platforms(false));
        while (next.isPresent()) {
            delivered += deliver(next.get());
            next = claims.next(platforms(false));
        }
        return delivered;
    }

    /** Delivers one message of the platforms that are served beside; false when none is due. */
    boolean deliverBeside() {
        Optional<Claims.Claimed> next = claims.gathered(platforms(true));
        next.ifPresent(this::deliver);
        return next.isPresent();
    }

    private Map<String, ChatPlatform> platforms(boolean served) {
        return platforms.values().stream()
                .filter(platform -> beside.platforms().contains(platform.name()) == served)
                .collect(Collectors.toUnmodifiableMap(ChatPlatform::name, Function.identity()));
    }

    private int deliver(Claims.Claimed claimed) {
        OwedMessage message = claimed.message();
        try {
            ChatPlatform platform = platform(message);
            Optional<Card> card = written(platform, message);
            if (card.isPresent()) {
                return message.rewrites() == null
                        ? deliver(platform, message, composing.alike(message, card.get(), claimed.twins()), card.get())
                        : rewrite(platform, message, message.rewrites(), card.get());
            }
        } catch (DeliveryException refused) {
            refused(message, refused);
        } catch (RuntimeException bug) {
            log.error("message {} of kind {} failed", message.id(), message.kind(), bug);
            refused(message, DeliveryException.retry(String.valueOf(bug), null));
        }
        composing.leave(claimed.twins());
        return 0;
    }

    /** The card as it is true now; a message that has nothing to say any more, or that is too dear, is ended. */
    private Optional<Card> written(ChatPlatform platform, OwedMessage message) {
        if (!platform.affords(message.priority(), message.conversation())) {
            lanes.settle(message, "obsolete", "given up to spare the platform's quota", Instant.EPOCH);
            return Optional.empty();
        }
        Optional<Card> card = isExpired(message) ? Optional.empty() : composing.compose(message);
        if (card.isEmpty()) {
            lanes.settle(message, "obsolete", "", Instant.EPOCH);
        }
        return card;
    }

    private int rewrite(ChatPlatform platform, OwedMessage message, UUID sent, Card card) {
        platform.rewrite(message.org(), message.conversation(), sent, card, message.language());
        sent(platform, message);
        return 0;
    }

    private int deliver(ChatPlatform platform, OwedMessage message, List<OwedMessage> twins, Card card) {
        if (twins.isEmpty()) {
            platform.deliver(message.org(), message.conversation(), message.id(), card, message.language());
            sent(platform, message);
            return 1;
        }
        List<OwedMessage> all = new ArrayList<>(List.of(message));
        all.addAll(twins);
        return deliver(platform, all, card);
    }

    /** The same card to several; what goes wrong as a whole goes wrong for each. */
    private int deliver(ChatPlatform platform, List<OwedMessage> all, Card card) {
        Map<UUID, DeliveryException> failed = new HashMap<>();
        try {
            failed.putAll(platform.deliver(
                    all.get(0).org(),
                    all.stream()
                            .map(one -> new ChatPlatform.Letter(one.id(), one.conversation(), one.language()))
                            .toList(),
                    card));
        } catch (DeliveryException refused) {
            all.forEach(one -> failed.put(one.id(), refused));
        } catch (RuntimeException bug) {
            log.error("{} messages of kind {} failed", all.size(), all.get(0).kind(), bug);
            all.forEach(one -> failed.put(one.id(), DeliveryException.retry(String.valueOf(bug), null)));
        }
        for (OwedMessage one : all) {
            Optional.ofNullable(failed.get(one.id()))
                    .ifPresentOrElse(refused -> refused(one, refused), () -> sent(platform, one));
        }
        return all.size() - failed.size();
    }

    private void sent(ChatPlatform platform, OwedMessage message) {
        composing.sent(message);
        Duration rest = platform.pace(message.conversation());
        lanes.settle(
                message,
                "sent",
                "",
                rest.isZero() ? Instant.EPOCH : wall.instant().plus(rest));
    }

    private ChatPlatform platform(OwedMessage message) {
        return Objects.requireNonNull(platforms.get(message.conversation().platform()));
    }

    private boolean isExpired(OwedMessage message) {
        Instant expires = message.expiresAt();
        return expires != null && clock.instant().isAfter(expires);
    }

    private void refused(OwedMessage message, DeliveryException refused) {
        String reason = String.valueOf(refused.getMessage());
        if (refused.isPatient()) {
            lanes.rest(message, wall.instant().plus(RetryPause.of(message.attempts(), refused)));
        } else if (message.rewrites() != null && message.attempts() + 1 >= REWRITES) {
            lanes.settle(message, "obsolete", reason, Instant.EPOCH);
        } else if (refused.isPermanent() || message.attempts() + 1 >= TRIES) {
            lanes.settle(message, "blocked", reason, Instant.EPOCH);
            composing.givenUp(message, refused.isUnclear());
        } else {
            lanes.postpone(message, wall.instant().plus(RetryPause.of(message.attempts(), refused)), reason);
        }
    }
}
