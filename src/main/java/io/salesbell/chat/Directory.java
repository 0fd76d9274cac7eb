package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who people are and where they are reached; answered by {@code team}. */
public interface Directory {

    /** Members that the text may begin with, and how many code units of it name them. */
    record Match(int length, List<Named> members) {}

    /** A member by name. */
    record Named(MemberId member, String name) {}

    /** The member, or empty where the organization has no such active member. */
    Optional<Speaker> speaker(OrgId org, MemberId member);

    /** The longest name, typed {@code @name}, e-mail or id at the start of the text; own team first. */
    Match personAt(Speaker speaker, String text);

    /** The member's direct conversation on the platform they last used. */
    Optional<Conversation> dmOf(OrgId org, MemberId member);

    /** The channels bound to the team. */
    List<Conversation> channelsOf(OrgId org, TeamId team);

    /** The language a channel is written to. */
    Locale languageOf(OrgId org, Conversation channel);
}
