package io.salesbell.chat.slack.install;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Invitations to install a workspace into an organization that is there already: a day, one installation. */
@Component
@WhenSlackIsOn
class Invitations {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final int BYTES = 24;

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    String issue(OrgId org) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String invitation = HexFormat.of().formatHex(bytes);
        jdbc.sql("delete from slack_invitation where expires_at < ?")
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("insert into slack_invitation (digest, org_id, expires_at) values (?, ?, ?)")
                .params(
                        OauthStates.digest(invitation),
                        org.value(),
                        Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        return invitation;
    }

    /** An invitation that is good: what is kept of it, and the organization it invites to. */
    record Invitation(String digest, OrgId org) {}

    /** The invitation; opening it does not spend it. */
    Optional<Invitation> find(String invitation) {
        return kept(OauthStates.digest(invitation));
    }

    /** Whether it is good still. */
    boolean isOpen(Invitation invitation) {
        return kept(invitation.digest()).isPresent();
    }

    /** Spends it; false when another installation did or its day is over. */
    boolean use(Invitation invitation) {
        return jdbc.sql("delete from slack_invitation where digest = ? and expires_at >= ?")
                        .params(invitation.digest(), Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    private Optional<Invitation> kept(String digest) {
        return jdbc.sql("select org_id from slack_invitation where digest = ? and expires_at >= ?")
                .params(digest, Timestamp.from(clock.instant()))
                .query((row, index) -> new Invitation(digest, new OrgId(row.getObject(1, UUID.class))))
                .optional();
    }
}
