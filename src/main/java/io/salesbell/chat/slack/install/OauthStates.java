package io.salesbell.chat.slack.install;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    String issue(@Nullable OrgId into) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from slack_oauth_state where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into slack_oauth_state (digest, expires_at, org_id) values (?, ?, ?)")
                .param(digest(state))
                .param(Timestamp.from(clock.instant().plus(LIFE)))
                .param(into == null ? null : into.value())
                .update();
        return state;
    }

    /** A state on its way; {@code into} is the organization it was invited to, null for one of its own. */
    record Issued(@Nullable OrgId into) {}

    /** The state, when it was issued in the last ten minutes and not used since. */
    Optional<Issued> use(String state) {
        return jdbc.sql("delete from slack_oauth_state where digest = ? and expires_at >= ? returning org_id")
                .params(digest(state), Timestamp.from(clock.instant()))
                .query((row, index) -> {
                    UUID org = row.getObject(1, UUID.class);
                    return new Issued(org == null ? null : new OrgId(org));
                })
                .optional();
    }

    static String digest(String state) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
