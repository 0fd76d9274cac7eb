package io.salesbell.team;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** From which platform members wrote last: kept when it changes, and otherwise every ten minutes at most. */
@Component
class LastUsed {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final Map<MemberId, Use> newest = new ConcurrentHashMap<>();

    LastUsed(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Use(String platform, Instant at) {}

    void spoke(OrgId org, MemberId member, String platform) {
        Instant now = clock.instant();
        Use before = newest.put(member, new Use(platform, now));
        if (before != null
                && before.platform().equals(platform)
                && before.at().plus(FRESH).isAfter(now)) {
            newest.replace(member, before);
            return;
        }
        jdbc.sql("update identity set used_at = ? where org_id = ? and member_id = ? and platform = ?")
                .params(Timestamp.from(now), org.value(), member.value(), platform)
                .update();
    }
}
