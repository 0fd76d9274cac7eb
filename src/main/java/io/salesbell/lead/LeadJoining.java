package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Joining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Leads in the hands of somebody who turned out to be a member, with their deadlines. */
@Component
class LeadJoining implements Joining {
    private final JdbcClient jdbc;

    LeadJoining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void joined(OrgId org, MemberId newcomer, MemberId member) {
        jdbc.sql("update lead_assignment set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
    }

    @Override
    public boolean countsForTeam(OrgId org, MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from lead_assignment
                    where org_id = :org and member_id = :member and team_id is not null)
                """)
                .param("org", org.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}
