package io.salesbell.team;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Short codes, each good once and for some minutes within its organization; who types wrong ones has to wait. */
@Component
class ConnectionCodes {
    static final Duration LIFE = Duration.ofMinutes(10);
    static final int MOST_WRONG = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    /** Without letters and digits that are mistaken for each other, and without vowels, so that none is a word. */
    private static final String ALPHABET = "bcdfghjkmnpqrstvwxyz23456789";

    private static final int LENGTH = 6;

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final SecureRandom random = new SecureRandom();

    ConnectionCodes(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose code it is, and whether it has done its work. */
    record Issued(MemberId member, boolean used) {}

    String issue(OrgId org, MemberId member) {
        Instant now = clock.instant();
        jdbc.sql("delete from connection_code where expires_at < ?")
                .param(Timestamp.from(now))
                .update();
        StringBuilder code = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        jdbc.sql("""
                insert into connection_code (org_id, digest, member_id, expires_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(org.value(), digest(code.toString()), member.value(), Timestamp.from(now.plus(LIFE)))
                .update();
        return code.toString();
    }

    /** The code as it is kept, held until the transaction ends. */
    Optional<Issued> find(OrgId org, String typed) {
        return jdbc.sql("""
                select member_id, used from connection_code where org_id = ? and digest = ? and expires_at >= ? for update
                """)
                .params(org.value(), digest(typed), Timestamp.from(clock.instant()))
                .query((row, index) -> new Issued(new MemberId(row.getObject(1, UUID.class)), row.getBoolean(2)))
                .optional();
    }

    /** Spends the code, and with it the member's others. */
    void spend(OrgId org, MemberId member, String typed) {
        jdbc.sql("delete from connection_code where org_id = ? and member_id = ? and digest <> ?")
                .params(org.value(), member.value(), digest(typed))
                .update();
        jdbc.sql("update connection_code set used = true where org_id = ? and digest = ?")
                .params(org.value(), digest(typed))
                .update();
    }

    /** Whether the member has typed too many wrong codes of late. */
    boolean mustWait(OrgId org, MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from connection_guess
                    where org_id = ? and member_id = ? and wrong >= ? and since > ?)
                """)
                .params(
                        org.value(),
                        member.value(),
                        MOST_WRONG,
                        Timestamp.from(clock.instant().minus(PAUSE)))
                .query(Boolean.class)
                .single();
    }

    void wrong(OrgId org, MemberId member) {
        jdbc.sql("""
                insert into connection_guess as known (org_id, member_id, since, wrong)
                values (:org, :member, :now, 1)
                on conflict (org_id, member_id) do update set
                    wrong = case when known.since > :recent then known.wrong + 1 else 1 end,
                    since = case when known.since > :recent then known.since else excluded.since end
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("recent", Timestamp.from(clock.instant().minus(PAUSE)))
                .update();
    }

    private static String digest(String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(code.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
