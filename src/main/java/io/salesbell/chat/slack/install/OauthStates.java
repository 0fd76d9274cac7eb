package io.salesbell.chat.slack.install;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** States that tie Slack's answer to the browser that asked: ten minutes, one use. */
@Component
@WhenSlackIsOn
class OauthStates {
    static final Duration LIFE = Duration.ofMinutes(10);

    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    OauthStates(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String issue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from slack_oauth_state where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into slack_oauth_state (digest, expires_at) values (?, ?)")
                .params(digest(state), Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return state;
    }

    /** Whether the state was issued in the last ten minutes and not used since. */
    boolean use(String state) {
        return jdbc.sql("delete from slack_oauth_state where digest = ? and expires_at >= ?")
                        .params(digest(state), Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private static String digest(String state) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
