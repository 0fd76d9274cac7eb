package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Slack's signature over the raw bytes: {@code v0:timestamp:body}, at most five minutes old or ahead. */
@Component
@WhenSlackIsOn
class Signature {
    static final String TIMESTAMP = "X-Slack-Request-Timestamp";
    static final String SIGNATURE = "X-Slack-Signature";

    private static final Duration WINDOW = Duration.ofMinutes(5);
    private static final String ALGORITHM = "HmacSHA256";

    private final SlackSettings settings;
    private final WallClock clock;

    Signature(SlackSettings settings, WallClock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    boolean isValid(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        if (settings.signingSecret().isEmpty()
                || timestamp == null
                || signature == null
                || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        long age = clock.instant().getEpochSecond() - Long.parseLong(timestamp);
        return Math.abs(age) <= WINDOW.toSeconds()
                && MessageDigest.isEqual(
                        signature.getBytes(StandardCharsets.UTF_8),
                        sign(settings.signingSecret(), timestamp, body).getBytes(StandardCharsets.UTF_8));
    }

    static String sign(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
            return "v0=" + HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
