package io.salesbell.deal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Joining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deals of somebody who turned out to be a member, and their shares. */
@Component
class DealJoining implements Joining {
    private final JdbcClient jdbc;

    DealJoining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void joined(OrgId org, MemberId newcomer, MemberId member) {
        jdbc.sql("update deal set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
        jdbc.sql("update deal_share set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
    }

    @Override
    public boolean countsForTeam(OrgId org, MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from deal
                    where org_id = :org and member_id = :member and team_id is not null and voided_at is null)
                    or exists (select 1 from deal_share where org_id = :org and member_id = :member)
                """)
                .param("org", org.value())
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}
