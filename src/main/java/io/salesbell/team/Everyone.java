package io.salesbell.team;

import io.salesbell.chat.Directory.Profile;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everybody active in an organization as others see them, read once a revision and day. */
@Component
class Everyone {
    private static final int MOST_REMEMBERED = 16;

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Revisions revisions;
    private final Remembered<Day, List<Profile>> remembered = new Remembered<>(MOST_REMEMBERED);

    Everyone(JdbcClient jdbc, Organizations organizations, Revisions revisions) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.revisions = revisions;
    }

    private record Day(OrgId org, LocalDate date) {}

    List<Profile> of(OrgId org) {
        Day today = new Day(org, organizations.today(org));
        return remembered.get(today, revisions.of(org), () -> on(today));
    }

    private List<Profile> on(Day day) {
        return jdbc.sql("""
                select m.id, m.key, m.name, m.language, array(select r.role from member_role r
                    where r.org_id = m.org_id and r.member_id = m.id and r.valid_from <= :today
                        and (r.valid_to is null or r.valid_to > :today)) as roles,
                    coalesce((select t.name from team_membership s join team t on t.org_id = s.org_id
                            and t.id = s.team_id
                        where s.org_id = m.org_id and s.member_id = m.id and s.valid_from <= :today
                            and (s.valid_to is null or s.valid_to > :today) limit 1), '') as team
                from member m where m.org_id = :org and m.state <> 'left' order by m.id
                """)
                .param("org", day.org().value())
                .param("today", day.date())
                .query(Everyone::read)
                .list();
    }

    private static Profile read(ResultSet row, int index) throws SQLException {
        return new Profile(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getString("team"),
                Locale.forLanguageTag(row.getString("language")));
    }

    static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
