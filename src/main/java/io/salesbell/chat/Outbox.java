package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.Locale;

/** What the bot owes people: rows written in the transaction that owes them, delivered after it, each once. */
public interface Outbox {

    /** Owes the message to the member's direct conversation; false when the dedupe key was owed before. */
    boolean toMember(OrgId org, MemberId member, Announcement announcement);

    /** Owes the message to a conversation in that language; false when owed before. */
    boolean to(OrgId org, Conversation conversation, Locale language, Announcement announcement);

    /** Whether a message was owed under one of these keys, whatever became of it. */
    boolean isOwed(OrgId org, String... dedupeKeys);

    /** Whether the message that was owed under this key has reached the member. */
    boolean wasSent(OrgId org, String dedupeKey);

    /**
     * Owes that the message which was owed under this key, if it was, says what its kind's composer makes of the new payload.
     * Where the platform can't rewrite a message it stays as it was sent.
     */
    void rewrite(OrgId org, String dedupeKey, Announcement rewriting);

    /** Owes the message to each channel bound to the team; false when owed before or no channel is bound. */
    boolean toTeam(OrgId org, TeamId team, Announcement announcement);

    /**
     * Drops what a team is owed in the channel, which is its channel no more; answers to what people say there stay.
     * Gives how many messages that were.
     */
    int withdraw(OrgId org, Conversation channel);
}
