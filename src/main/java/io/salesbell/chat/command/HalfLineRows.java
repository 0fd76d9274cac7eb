package io.salesbell.chat.command;

import io.salesbell.chat.Conversation;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The newest half line of each member's conversations, for a quarter of an hour, until the member has done something else. */
@Repository
class HalfLineRows {
    private static final Duration OPEN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    HalfLineRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A half line; {@code newest} where no menu was opened in the conversation since. */
    record Kept(String line, boolean newest) {}

    void keep(OrgId org, MemberId member, Conversation in, String line) {
        jdbc.sql("""
                insert into half_line (org_id, id, member_id, platform, conversation, line, asked_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (org_id, member_id, platform, conversation) do update
                    set id = excluded.id, line = excluded.line, asked_at = excluded.asked_at
                """)
                .params(
                        org.value(),
                        Ids.next(),
                        member.value(),
                        in.platform(),
                        in.key(),
                        line,
                        Timestamp.from(clock.instant()))
                .update();
    }

    Optional<Kept> open(OrgId org, MemberId member, Conversation in) {
        return jdbc.sql("""
                        select h.line, not exists (
                                select 1 from menu m where m.org_id = h.org_id and m.member_id = h.member_id
                                    and m.platform = h.platform and m.conversation = h.conversation
                                    and m.opened_at >= h.asked_at and m.id > h.id)
                        from half_line h
                        where h.org_id = ? and h.member_id = ? and h.platform = ? and h.conversation = ?
                            and h.asked_at > ?
                            and not exists (
                                select 1 from journal_entry e where e.org_id = h.org_id and e.member_id = h.member_id
                                    and e.source_key is not null and e.id > h.id)
                        """)
                .params(
                        org.value(),
                        member.value(),
                        in.platform(),
                        in.key(),
                        Timestamp.from(clock.instant().minus(OPEN)))
                .query((row, index) -> new Kept(row.getString(1), row.getBoolean(2)))
                .optional();
    }

    void close(OrgId org, MemberId member, Conversation in) {
        jdbc.sql("delete from half_line where org_id = ? and member_id = ? and platform = ? and conversation = ?")
                .params(org.value(), member.value(), in.platform(), in.key())
                .update();
    }
}
