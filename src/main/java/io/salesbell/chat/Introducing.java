package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;

/** A platform that is asked who its users are, some time after they were heard or named first. */
public interface Introducing {

    /** Whether the platform is being asked who the member is and neither answered nor refused yet. */
    boolean isUnderWay(OrgId org, MemberId member);
}
