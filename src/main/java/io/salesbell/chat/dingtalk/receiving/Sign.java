package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** DingTalk's signature of robot messages, over timestamp and secret. */
@Component
@WhenDingTalkIsOn
class Sign {
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final String HMAC = "HmacSHA256";

    private final DingTalkSettings settings;
    private final WallClock clock;

    Sign(DingTalkSettings settings, WallClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether a robot message's headers were made with the app's secret, within the last hour. */
    boolean isValid(@Nullable String timestamp, @Nullable String sign) {
        return isRecent(timestamp) && isEqual(of(timestamp + "\n" + settings.clientSecret()), sign);
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

    private byte[] of(String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(settings.clientSecret().getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
