package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.quota.Quota;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which answers take the server API so that they have a key by which a quoted reply is known: those about one record, while
 * the month's calls last for them. The reply address costs nothing and names no key.
 */
@Component
@WhenDingTalkIsOn
class Quotable {
    private static final Duration REST = Duration.ofMinutes(1);
    /** Where it hangs each answer waits for it, and may be read twice. */
    private static final Duration UNCLEAR_REST = Duration.ofMinutes(5);

    private static final Duration PLACE_REST = Duration.ofMinutes(10);
    private static final Set<Kind> OF_PLACE = Set.of(Kind.TARGET, Kind.GONE, Kind.NOBODY, Kind.CONTENT);

    private final boolean wanted;
    private final Quota quota;
    private final WallClock clock;
    private final Map<String, Instant> places = new ConcurrentHashMap<>();
    private volatile Instant resting = Instant.EPOCH;

    Quotable(@Value("${dingtalk.quotable-answers:true}") boolean wanted, Quota quota, WallClock clock) {
        this.wanted = wanted;
        this.quota = quota;
        this.clock = clock;
    }

    boolean is(DingTalkAddress to, String subject) {
        return wanted && to.reply() && !subject.isEmpty() && !isResting(to) && quota.isAmple();
    }

    private boolean isResting(DingTalkAddress to) {
        Instant now = clock.instant();
        return now.isBefore(resting)
                || now.isBefore(places.getOrDefault(to.lasting().key(), Instant.EPOCH));
    }

    /** The API did not take one: answers go by the reply address for a time, those to one place where it is the place's fault. */
    void refused(DingTalkAddress to, DingTalkFailure failure) {
        Instant now = clock.instant();
        if (OF_PLACE.contains(failure.kind()) || failure.code().equals(Posting.TOO_MUCH_FOR_ONE)) {
            places.values().removeIf(now::isAfter);
            places.put(to.lasting().key(), now.plus(PLACE_REST));
        } else {
            resting = now.plus(failure.is(Kind.UNCLEAR) ? UNCLEAR_REST : REST);
        }
    }
}
