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
}
