package io.salesbell.activity;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Joining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits, follow-ups and blockers of somebody who turned out to be a member; the journal still says whose line it was. */
@Component
class ActivityJoining implements Joining {
    private final JdbcClient jdbc;

    ActivityJoining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void joined(OrgId org, MemberId newcomer, MemberId member) {
        jdbc.sql("update visit set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
        jdbc.sql("update follow_up set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
        jdbc.sql("update blocker set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
    }

    @Override
    public boolean countsForTeam(OrgId org, MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from counted_visit
                        where org_id = :org and member_id = :member and team_id is not null)
                    or exists (select 1 from counted_follow_up
                        where org_id = :org and member_id = :member and team_id is not null)
                """)
                .param("org", org.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}
