package io.salesbell.chat.dingtalk.quota;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.Chore;
import io.salesbell.chat.dingtalk.sending.Troubles;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks now and then whether the quota lasts, and has the admins told when it does not. */
@Component
@WhenDingTalkIsOn
public class QuotaWatch implements Chore {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Quota quota;
    private final Corps corps;
    private final Troubles troubles;
    private final WallClock clock;
    private Instant next = Instant.EPOCH;

    QuotaWatch(Quota quota, Corps corps, Troubles troubles, WallClock clock) {
        this.quota = quota;
        this.corps = corps;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Once a minute tells the admins what they should know. */
    @Override
    public synchronized void look() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        next = clock.instant().plus(PAUSE);
        corps.own().ifPresent(corp -> {
            troubles.estimate(corp.org(), quota.estimate().people());
            for (Quota.Warning warning : quota.warnings(corp)) {
                if (warning.level().equals(Quota.OVER)) {
                    troubles.over(corp.org(), warning.billed(), warning.month());
                } else {
                    troubles.quota(corp.org(), warning.billed(), warning.level(), warning.month(), warning.end());
                }
            }
        });
    }
}
