package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Arrivals.Newcomer;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import org.jspecify.annotations.Nullable;

/** A DingTalk user who speaks, and the member they are or will be. */
record Caller(
        Corp corp, String user, MemberId member, @Nullable Newcomer newcomer) {
    OrgId org() {
        return corp.org();
    }

    DingTalkAddress direct() {
        return DingTalkAddress.user(corp.id(), user);
    }
}
