package io.salesbell.team;

import io.salesbell.chat.Role;
import io.salesbell.commit.Columns;
import io.salesbell.commit.ReadKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the members are that speak: those of any number of lines in one statement. */
@Component
class SpeakerKind implements ReadKind<SpeakerKind.Asked, SpeakerKind.Row> {

    /** A member, on the organization's day and at that instant. */
    record Asked(OrgId org, MemberId member, LocalDate today, Instant now) {}

    /** A member as read; the organization is looked up after that. */
    record Row(
            MemberId member,
            String name,
            Locale language,
            ZoneId zone,
            Set<Role> roles,
            @Nullable TeamId team,
            long revision) {}

    @Override
    public String sql() {
        return """
                select q.place, m.id, m.name, m.language, m.zone, array(select r.role from member_role r
                    where r.org_id = m.org_id and r.member_id = m.id and r.valid_from <= q.today
                        and (r.valid_to is null or r.valid_to > q.today)) as roles,
                    (select s.team_id from team_membership s
                        where s.org_id = m.org_id and s.member_id = m.id
                            and s.valid_from <= cast(q.now at time zone m.zone as date)
                            and (s.valid_to is null or s.valid_to > cast(q.now at time zone m.zone as date))
                        order by s.valid_from desc, s.id limit 1) as team_id,
                    coalesce((select v.revision from org_revision v where v.org_id = m.org_id), 0) as revision
                from rows from (json_to_recordset(cast(? as json)) as (org uuid, id uuid, today date, now timestamptz))
                    with ordinality as q(org, id, today, now, place)
                cross join lateral (select * from member m
                    where m.org_id = q.org and m.id = q.id and m.state <> 'left' limit 1) m
                """;
    }

    @Override
    public List<Object> parameters(List<Asked> questions) {
        return List.of(Columns.json(
                questions,
                (columns, asked) -> columns.with("org", asked.org().value())
                        .with("id", asked.member().value())
                        .with("today", asked.today().toString())
                        .with("now", asked.now().toString())));
    }

    @Override
    public Row answer(ResultSet row) throws SQLException {
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
