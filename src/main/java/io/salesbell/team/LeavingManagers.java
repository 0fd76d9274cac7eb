package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who of those that come to a team would leave another without its manager. */
@Service
public class LeavingManagers {
    private final JdbcClient jdbc;

    LeavingManagers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A manager and the team they manage. */
    public record Leaving(MemberId manager, TeamId team) {}

    /** The first of the people, as named, who manages another team than this one on that day. */
    public Optional<Leaving> first(OrgId org, List<MemberId> people, TeamId into, LocalDate day) {
        return jdbc.sql("""
                select m.member_id, m.team_id from unnest(cast(:people as uuid[])) with ordinality as p(id, place)
                join team_membership m on m.org_id = :org and m.member_id = p.id and m.manages and m.team_id <> :into
                    and m.valid_from <= :day and (m.valid_to is null or m.valid_to > :day)
                order by p.place, m.team_id limit 1
                """)
                .param("people", people.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("org", org.value())
                .param("into", into.value())
                .param("day", day)
                .query((row, index) -> new Leaving(
                        new MemberId(row.getObject(1, UUID.class)), new TeamId(row.getObject(2, UUID.class))))
                .optional();
    }
}
