package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.quota.Quota;
import io.salesbell.chat.dingtalk.rendering.CardValues;
import io.salesbell.chat.dingtalk.rendering.Drawing;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Messages with buttons as interactive cards, where a template is configured and has room for them. A card costs a call
 * where a reply costs none: when the month's calls run out, and for an hour after DingTalk refused one, none is made; where
 * it refused the reader only, for that reader.
 */
@Component
@WhenDingTalkIsOn
class CardWay {
    private static final Logger log = LoggerFactory.getLogger(CardWay.class);
    private static final Duration REST = Duration.ofHours(1);

    private final DingTalkSettings settings;
    private final CardRoute route;
    private final CardPosting posting;
    private final Instances instances;
    private final Sent sent;
    private final Troubles troubles;
    private final Quota quota;
    private final WallClock clock;
    private final Map<String, Instant> restingPlaces = new ConcurrentHashMap<>();
    private volatile Instant resting = Instant.EPOCH;

    CardWay(
            DingTalkSettings settings,
            CardRoute route,
            CardPosting posting,
            Instances instances,
            Sent sent,
            Troubles troubles,
            Quota quota,
            WallClock clock) {
        this.settings = settings;
        this.route = route;
        this.posting = posting;
        this.instances = instances;
        this.sent = sent;
        this.troubles = troubles;
        this.quota = quota;
        this.clock = clock;
    }

    /** Whether the letter was delivered as a card; what was refused as one goes the other ways. */
    boolean took(OrgId org, ChatPlatform.Letter letter, Drawing drawing, String subject) {
        DingTalkAddress to = DingTalkAddress.of(letter.to()).lasting();
        Optional<Map<String, String>> values = isOpen(to) ? CardValues.of(drawing) : Optional.empty();
        if (values.isEmpty()) {
            return false;
        }
        UUID message = letter.message();
        instances.keep(org, message, to);
        try {
            String carrier = posting.deliver(to, message, drawing.title(), values.get());
            sent.arrived(org, message.toString(), to.key(), subject);
            sent.arrived(org, carrier, to.key(), subject);
            return true;
        } catch (DingTalkFailure failure) {
            if (!failure.isPermanent() && !failure.is(Kind.QUOTA)) {
                throw failure;
            }
            instances.drop(org, message);
            refused(org, to, failure);
            return false;
        }
    }

    private boolean isOpen(DingTalkAddress to) {
        Instant now = clock.instant();
        restingPlaces.values().removeIf(until -> !now.isBefore(until));
        return settings.hasCards()
                && route.isKnown()
                && !now.isBefore(resting)
                && !restingPlaces.containsKey(to.key())
                && !quota.isScarce();
    }

    /** What is refused for its reader says nothing of other readers, and what is for its contents nothing of the next card. */
    private void refused(OrgId org, DingTalkAddress to, DingTalkFailure failure) {
        log.warn("DingTalk refused an interactive card: {}", failure.reason());
        switch (failure.kind()) {
            case PERMISSION, REFUSED -> {
                resting = clock.instant().plus(REST);
                troubles.cards(org, settings.cardTemplate(), failure);
            }
            case QUOTA -> resting = clock.instant().plus(REST);
            case TARGET, GONE, NOBODY ->
                restingPlaces.put(to.key(), clock.instant().plus(REST));
            default -> log.debug("the next card is tried as before");
        }
    }
}
