package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;

/** What a newcomer recorded before they turned out to be a member: each module moves what is its own. */
public interface Joining {

    /** Part of the transaction in which the newcomer's identity becomes the member's. */
    void joined(OrgId org, MemberId newcomer, MemberId member);

    /** Whether records of the member count for a team already, so that moving them would change its numbers. */
    boolean countsForTeam(OrgId org, MemberId member);
}
