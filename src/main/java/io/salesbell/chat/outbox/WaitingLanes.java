package io.salesbell.chat.outbox;

import io.salesbell.chat.WaitingMessages;
import io.salesbell.journal.SealSignal;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Ends the pause of lanes whose reason for it is gone. */
@Service
class WaitingLanes implements WaitingMessages {
    private final JdbcClient jdbc;
    private final SealSignal signal;
    private final WallClock wall;

    WaitingLanes(JdbcClient jdbc, SealSignal signal, WallClock wall) {
        this.jdbc = jdbc;
        this.signal = signal;
        this.wall = wall;
    }

    @Override
    public void due(OrgId org, String platform, String tenant, Collection<String> errors) {
        int woken = jdbc.sql("""
                update outbox_lane l set retry_at = '-infinity'
                where l.org_id = ? and l.platform = ? and split_part(l.conversation, '/', 1) = ? and l.retry_at > ?
                    and exists (select 1 from outbox_message m where m.org_id = l.org_id and m.platform = l.platform
                        and m.conversation = l.conversation and m.state = 'owed'
                        and split_part(m.reason, ' ', 1) = any(?))
                """)
                .params(org.value(), platform, tenant, Timestamp.from(wall.instant()), errors.toArray(String[]::new))
                .update();
        if (woken > 0) {
            signal.wake();
        }
    }
}
