package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.Hmac;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** DingTalk's signatures: of robot messages over timestamp and secret, of clicks on cards over the timestamp. */
@Component
@WhenDingTalkIsOn
class Sign {
    private static final Duration WINDOW = Duration.ofHours(1);

    private final DingTalkSettings settings;
    private final WallClock clock;

    Sign(DingTalkSettings settings, WallClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a robot message's headers were made with the app's secret, within the last hour. */
    boolean isValid(@Nullable String timestamp, @Nullable String sign) {
        return isRecent(timestamp)
                && isEqual(Hmac.sha256(settings.clientSecret(), timestamp + "\n" + settings.clientSecret()), sign);
    }

    /** Whether the headers of a click on a card were made with the secret that its address was registered with. */
    boolean isValidClick(@Nullable String timestamp, @Nullable String sign) {
        return isRecent(timestamp) && isEqual(Hmac.sha256(settings.cardSecret(), String.valueOf(timestamp)), sign);
    }

    private boolean isRecent(@Nullable String timestamp) {
        if (timestamp == null || !timestamp.matches("\\d{1,15}")) {
            return false;
        }
        long away = Math.abs(clock.instant().toEpochMilli() - Long.parseLong(timestamp));
        return away <= WINDOW.toMillis();
    }

    private static boolean isEqual(byte[] expected, @Nullable String sign) {
        if (sign == null) {
            return false;
        }
        try {
            return MessageDigest.isEqual(expected, Base64.getDecoder().decode(sign));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
