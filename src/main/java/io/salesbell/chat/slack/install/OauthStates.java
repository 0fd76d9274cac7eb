package io.salesbell.chat.slack.install;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Invitations.Invitation;
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

    /** A state; the digest of an invitation that was followed is its tail, and so can't be exchanged for another. */
    String issue(@Nullable Invitation invited) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String state = HexFormat.of().formatHex(bytes) + (invited == null ? "" : invited.digest());
        jdbc.sql("delete from slack_oauth_state where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into slack_oauth_state (digest, expires_at, org_id) values (?, ?, ?)")
                .param(digest(state))
                .param(Timestamp.from(clock.instant().plus(LIFE)))
                .param(invited == null ? null : invited.org().value())
                .update();
        return state;
    }

    /** A state on its way; {@code invited} is null for a workspace that founds an organization of its own. */
    record Issued(@Nullable Invitation invited) {}

    /** The state, when it was issued in the last ten minutes and not used since. */
    Optional<Issued> use(String state) {
        return jdbc.sql("delete from slack_oauth_state where digest = ? and expires_at >= ? returning org_id")
                .params(digest(state), Timestamp.from(clock.instant()))
                .query((row, index) -> {
                    UUID org = row.getObject(1, UUID.class);
                    return new Issued(org == null ? null : new Invitation(state.substring(2 * BYTES), new OrgId(org)));
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
