package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Undelivered;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.shared.Actor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a group missed while the robot was out of it: the last day's is sent once it is back, and what is older an admin may send. */
@Component
@WhenDingTalkIsOn
public class Missed {
    /** The word of ours that such a message is blocked with. */
    static final String GONE = "group-gone";

    private static final Duration FRESH = Duration.ofDays(1);
    private static final int MOST = 200;

    private final Undelivered undelivered;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Missed(Undelivered undelivered, Clock clock, TransactionTemplate transaction) {
        this.undelivered = undelivered;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Owes it again, oldest first, in the name of whoever spoke to the robot there. */
    public void sendAgain(Actor actor, DingTalkAddress group) {
        Instant oldest = clock.instant().minus(FRESH);
        List<Undelivered.Message> missed = new ArrayList<>(undelivered.newest(actor.org(), MOST).stream()
                .filter(message -> message.to().equals(group.lasting().conversation()))
                .filter(message ->
                        message.reason().startsWith(GONE) && message.at().isAfter(oldest))
                .toList());
        Collections.reverse(missed);
        missed.forEach(
                message -> transaction.executeWithoutResult(status -> undelivered.sendAgain(actor, message.id())));
    }
}
