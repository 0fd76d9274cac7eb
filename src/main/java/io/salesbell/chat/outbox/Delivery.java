package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.DeliveryException;
import io.salesbell.schedule.WallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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

    private final Lanes lanes;
    private final Composing composing;
    private final Map<String, ChatPlatform> platforms;
    private final Clock clock;
    private final WallClock wall;
    private final Beside beside;

    Delivery(
            Lanes lanes,
            Composing composing,
            List<ChatPlatform> platforms,
            Clock clock,
            WallClock wall,
            Beside beside) {
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
        Optional<OwedMessage> next = claim();
        while (next.isPresent()) {
            delivered += deliver(next.get());
            next = claim();
        }
        return delivered;
    }

    /** Delivers one message of the platforms that are served beside; false when none is due. */
    boolean deliverBeside() {
        Optional<OwedMessage> next = claim(beside.platforms());
        next.ifPresent(this::deliverGathered);
        return next.isPresent();
    }

    private void deliverGathered(OwedMessage message) {
        Optional<Instant> until = goesWithOthers(platform(message), message)
                ? Gathering.until(message.id(), wall.instant())
                : Optional.empty();
        until.ifPresentOrElse(end -> lanes.rest(message, end), () -> deliver(message));
    }

    private static boolean goesWithOthers(ChatPlatform platform, OwedMessage message) {
        return platform.together() > 1
                && message.conversation().isDirect()
                && message.rewrites() == null
                && message.priority() != Announcement.Priority.REPLY;
    }

    private Optional<OwedMessage> claim() {
        Set<String> here = new HashSet<>(platforms.keySet());
        here.removeAll(beside.platforms());
        return claim(here);
    }

    private Optional<OwedMessage> claim(Set<String> from) {
        return from.isEmpty() ? Optional.empty() : lanes.claim(composing.kinds(), from);
    }

    private int deliver(OwedMessage message) {
        try {
            ChatPlatform platform = platform(message);
            if (!platform.affords(message.priority())) {
                lanes.settle(message, "obsolete", "given up to spare the platform's quota", Instant.EPOCH);
                return 0;
            }
            Optional<Card> card = isExpired(message) ? Optional.empty() : composing.compose(message);
            if (card.isEmpty()) {
                lanes.settle(message, "obsolete", "", Instant.EPOCH);
                return 0;
            }
            return message.rewrites() == null
                    ? deliver(platform, message, card.get())
                    : rewrite(platform, message, message.rewrites(), card.get());
        } catch (DeliveryException refused) {
            refused(message, refused);
        } catch (RuntimeException bug) {
            log.error("message {} of kind {} failed", message.id(), message.kind(), bug);
            refused(message, DeliveryException.retry(String.valueOf(bug), null));
        }
        return 0;
    }

    private int rewrite(ChatPlatform platform, OwedMessage message, UUID sent, Card card) {
        platform.rewrite(message.org(), message.conversation(), sent, card, message.language());
        sent(platform, message);
        return 0;
    }

    private int deliver(ChatPlatform platform, OwedMessage message, Card card) {
        List<OwedMessage> twins =
                goesWithOthers(platform, message) ? composing.alike(message, card, platform.together() - 1) : List.of();
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
        } else if (refused.isPermanent() || message.attempts() + 1 >= TRIES) {
            lanes.settle(message, "blocked", reason, Instant.EPOCH);
            composing.givenUp(message);
        } else {
            lanes.postpone(message, wall.instant().plus(RetryPause.of(message.attempts(), refused)), reason);
        }
    }
}
