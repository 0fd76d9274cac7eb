package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Who belonged to a team, or one below it, on which days of a period. What somebody did before belonging to any team goes
 * to the first: people speak before they are put into one.
 */
@Service
public class TeamStays {
    private final JdbcClient jdbc;

    TeamStays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member's days there, from the first to the last; the whole period for whoever came before it and stays. */
    public record Stay(Member member, Period days) {
        private Stay joined(Stay other) {
            LocalDate from = days.from().isBefore(other.days.from()) ? days.from() : other.days.from();
            LocalDate to = days.to().isAfter(other.days.to()) ? days.to() : other.days.to();
            return new Stay(member, new Period(days.kind(), from, to));
        }
    }

    /** Everybody who had come by the day, by name; the team tree is that of the day. */
    public List<Stay> in(OrgId org, TeamId team, Period period, LocalDate day) {
        Map<MemberId, Stay> stays = new LinkedHashMap<>();
        jdbc.sql(Teams.SUBTREE + """
                select m.*, s.team_id, s.valid_to - 1 as until, case when exists (select 1 from team_membership e
                        where e.org_id = s.org_id and e.member_id = s.member_id and e.valid_from < s.valid_from)
                    then s.valid_from end as since
                from team_membership s join member m on m.org_id = s.org_id and m.id = s.member_id
                where s.org_id = :org and s.team_id in (select id from subtree) and m.state <> 'left'
                    and s.valid_from <= :day and (s.valid_to is null or s.valid_to > greatest(s.valid_from, :from))
                order by m.name_key, m.id
                """)
                .param("org", org.value())
                .param("team", team.value())
                .param("day", day)
                .param("from", period.from())
                .query((row, index) -> stay(row, index, period))
                .list()
                .forEach(stay -> stays.merge(stay.member().id(), stay, Stay::joined));
        return List.copyOf(stays.values());
    }

    private static Stay stay(ResultSet row, int index, Period period) throws SQLException {
        LocalDate since = row.getObject("since", LocalDate.class);
        LocalDate until = row.getObject("until", LocalDate.class);
        return new Stay(
                Members.read(row, index),
                period.within(since == null ? period.from() : since, until == null ? period.to() : until));
    }
}
