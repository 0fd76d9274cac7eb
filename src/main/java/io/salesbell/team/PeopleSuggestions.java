package io.salesbell.team;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Folded;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Completes colleagues by the start of a name or key, the own team first; a name that two share is completed by key;
 * only those who may be meant.
 */
@Component
class PeopleSuggestions implements Suggestions {
    private final JdbcClient jdbc;
    private final Organizations organizations;

    PeopleSuggestions(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Override
    public Argument.Kind kind() {
        return Argument.Kind.PERSON;
    }

    @Override
    public List<Suggestion> suggest(Speaker speaker, Argument argument, String typed, int limit) {
        String start = Folded.of(typed).strip().replaceFirst("^@", "");
        return jdbc.sql("""
                with colleague as (
                    select m.*, count(*) over (partition by m.name_key) as namesakes, exists (
                        select 1 from team_membership a
                        join team_membership b on b.org_id = a.org_id and b.team_id = a.team_id
                        where a.org_id = m.org_id and a.member_id = m.id and b.member_id = :self
                            and a.valid_from <= :today and (a.valid_to is null or a.valid_to > :today)
                            and b.valid_from <= :today and (b.valid_to is null or b.valid_to > :today)) as own
                    from member m where m.org_id = :org and m.state <> 'left')
                select case when namesakes = 1 then name else '@' || key end, name from colleague
                where (cardinality(:roles) = 0 or exists (select 1 from member_role r
                        where r.org_id = colleague.org_id and r.member_id = colleague.id and r.role = any(:roles)
                            and r.valid_from <= :today and (r.valid_to is null or r.valid_to > :today)))
                    and (starts_with(name_key, :start) or starts_with(key, :start)
                    or position(' ' || :start in name_key) > 0)
                order by own desc, name_key, id limit :limit
                """)
                .param("org", speaker.org().value())
                .param("self", speaker.member().value())
                .param("today", organizations.today(speaker.org()))
                .param("start", start)
                .param("roles", argument.roles().stream().map(Role::name).toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new Suggestion(row.getString(1), row.getString(2)))
                .list();
    }
}
