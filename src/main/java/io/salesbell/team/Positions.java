package io.salesbell.team;

import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs and tiers of members, by the day. */
@Service
public class Positions {
    private final JdbcClient jdbc;

    Positions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the member does on that day. */
    public Position of(OrgId org, MemberId member, LocalDate day) {
        return jdbc.sql("""
                select job, tier from member_position where org_id = :org and member_id = :member
                    and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by valid_from desc, id desc limit 1
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("day", day)
                .query((row, index) -> new Position(
                        Position.read(Position.Job.class, row.getString(1)),
                        Position.read(Position.Tier.class, row.getString(2))))
                .optional()
                .orElse(Position.PRESET);
    }

    /** Makes it hold from that day on. */
    @Transactional
    public void change(OrgId org, MemberId member, Position position, LocalDate from) {
        jdbc.sql("""
                update member_position set valid_to = greatest(valid_from, cast(? as date))
                where org_id = ? and member_id = ? and valid_to is null
                """).params(from, org.value(), member.value()).update();
        jdbc.sql("""
                insert into member_position (org_id, id, member_id, job, tier, valid_from) values (?, ?, ?, ?, ?, ?)
                """)
                .params(
                        org.value(),
                        Ids.next(),
                        member.value(),
                        Position.stored(position.job()),
                        Position.stored(position.tier()),
                        from)
                .update();
    }
}
