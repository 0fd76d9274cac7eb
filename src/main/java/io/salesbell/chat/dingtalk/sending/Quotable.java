package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.quota.Quota;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
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

    private final boolean wanted;
    private final Quota quota;
    private final WallClock clock;
    private volatile Instant resting = Instant.EPOCH;

    Quotable(@Value("${dingtalk.quotable-answers:true}") boolean wanted, Quota quota, WallClock clock) {
        this.wanted = wanted;
        this.quota = quota;
        this.clock = clock;
    }

    boolean is(DingTalkAddress to, String subject) {
        return wanted && to.reply() && !subject.isEmpty() && !clock.instant().isBefore(resting) && quota.isAmple();
    }

    /** The API did not take one: answers go by the reply address for a minute. */
    void refused() {
        resting = clock.instant().plus(REST);
    }
}
