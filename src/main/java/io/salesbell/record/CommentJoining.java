package io.salesbell.record;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Joining;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments of somebody who turned out to be a member. */
@Component
class CommentJoining implements Joining {
    private final JdbcClient jdbc;

    CommentJoining(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void joined(OrgId org, MemberId newcomer, MemberId member) {
        jdbc.sql("update comment set member_id = ? where org_id = ? and member_id = ?")
                .params(member.value(), org.value(), newcomer.value())
                .update();
    }

    @Override
    public boolean countsForTeam(OrgId org, MemberId member) {
        return false;
    }
}
