package io.salesbell.team;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Members as they speak. */
@Component
class Speakers {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Organizations organizations;

    Speakers(JdbcClient jdbc, Clock clock, Organizations organizations) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.organizations = organizations;
    }

    Optional<Speaker> find(OrgId org, MemberId member) {
        return jdbc.sql("""
                select m.id, m.name, m.language, m.zone, array(select r.role from member_role r
                    where r.org_id = m.org_id and r.member_id = m.id and r.valid_from <= :today
                        and (r.valid_to is null or r.valid_to > :today)) as roles,
                    (select s.team_id from team_membership s
                        where s.org_id = m.org_id and s.member_id = m.id
                            and s.valid_from <= cast(cast(:now as timestamptz) at time zone m.zone as date)
                            and (s.valid_to is null
                                or s.valid_to > cast(cast(:now as timestamptz) at time zone m.zone as date))
                        order by s.valid_from desc, s.id limit 1) as team_id,
                    coalesce((select v.revision from org_revision v where v.org_id = m.org_id), 0) as revision
                from member m where m.org_id = :org and m.id = :id and m.state <> 'left'
                """)
                .param("org", org.value())
                .param("id", member.value())
                .param("today", organizations.today(org))
                .param("now", Timestamp.from(clock.instant()))
                .query(Row::read)
                .optional()
                .map(row -> speaker(org, row));
    }

    /** A member as read; the organization is looked up after that, so that nobody holds two connections. */
    private record Row(
            MemberId member,
            String name,
            Locale language,
            ZoneId zone,
            Set<Role> roles,
            @Nullable TeamId team,
            long revision) {
        static Row read(ResultSet row, int index) throws SQLException {
            UUID team = row.getObject("team_id", UUID.class);
            return new Row(
                    new MemberId(row.getObject("id", UUID.class)),
                    row.getString("name"),
                    Locale.forLanguageTag(row.getString("language")),
                    ZoneId.of(row.getString("zone")),
                    Everyone.roles(row.getArray("roles")),
                    team == null ? null : new TeamId(team),
                    row.getLong("revision"));
        }
    }

    private Speaker speaker(OrgId org, Row row) {
        organizations.seen(org, row.revision());
        return new Speaker(
                org,
                row.member(),
                row.name(),
                row.language(),
                row.zone(),
                organizations.get(org).currency(),
                row.roles(),
                row.team(),
                row.revision());
    }
}
