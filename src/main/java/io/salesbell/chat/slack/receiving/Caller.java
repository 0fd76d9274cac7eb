package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Arrivals.Newcomer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Recalled;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import org.jspecify.annotations.Nullable;

/**
 * A Slack user who speaks, and the member they are or, a newcomer, will be; one who is only recalled is confirmed before
 * anything is answered.
 */
record Caller(
        Workspace workspace,
        String user,
        Speaker speaker,
        @Nullable Newcomer newcomer,
        @Nullable Recalled recalled) {

    Caller(Workspace workspace, String user, Speaker speaker, @Nullable Newcomer newcomer) {
        this(workspace, user, speaker, newcomer, null);
    }

    /**
     * Says that the caller is as recalled.
     *
     * @throws io.salesbell.chat.Misremembered where they have changed since, or left
     */
    void confirm() {
        if (recalled != null) {
            recalled.confirm();
        }
    }

    /** Keeps with that keeper what the caller is confirmed for. */
    Keeper confirming(Keeper keeper) {
        return recalled == null ? keeper : recalled.confirming(keeper);
    }

    MemberId member() {
        return speaker.member();
    }

    OrgId org() {
        return workspace.org();
    }

    Conversation direct() {
        return SlackAddress.user(workspace.team(), user).conversation();
    }

    /** Where something is said: a channel, or the caller's own direct conversation. */
    Conversation in(String channel) {
        return isChannel(channel)
                ? SlackAddress.channel(workspace.team(), channel).conversation()
                : direct();
    }

    static boolean isChannel(String channel) {
        return channel.startsWith("C") || channel.startsWith("G");
    }
}
