package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who people are and where they are reached; answered by {@code team}. */
public interface Directory {

    /** Members that the text may begin with, and how many code units of it name them. */
    record Match(int length, List<Named> members) {}

    /** A member by name. */
    record Named(MemberId member, String name) {}

    /** A member as others see them: {@code key} is short, unique in the organization and stable. */
    record Profile(MemberId member, String key, String name, Set<Role> roles, String team, Locale language) {}

    /** A channel bound to a team: {@code key} is the platform's address, {@code name} the team's name. */
    record Channel(Conversation conversation, TeamId team, String name) {}

    /** Whether somebody is there who can set the organization up. */
    boolean hasAdmin(OrgId org);

    /** The channels of the platform that are bound to a team. */
    List<Channel> channels(OrgId org, String platform);

    /** The member, or empty where the organization has no such active member. */
    Optional<Speaker> speaker(OrgId org, MemberId member);

    /** The member as last known here, to be confirmed; empty where nobody remembers them. */
    Optional<Recalled> recalled(OrgId org, MemberId member);

    /**
     * The longest name, typed {@code @name}, e-mail or id at the start of the text; own team first.
     *
     * @throws org.springframework.dao.QueryTimeoutException while a platform is being asked who they are
     */
    Match personAt(Speaker speaker, String text);

    /** The name of whom that {@code @key} stands for, who is no colleague: a bot, of another company, or gone. */
    Optional<String> outsider(OrgId org, String key);

    /** The text with every {@code @key} of a member as {@code @name}. */
    String named(OrgId org, String text);

    /** That a word names no colleague; of an outsider it says the name. */
    default UserMistake nobody(OrgId org, String word) {
        return outsider(org, word)
                .map(name -> new UserMistake("chat.parse.no-colleague", name))
                .orElseGet(() -> new UserMistake(
                        word.startsWith("@") ? "chat.parse.unknown-mention" : "chat.parse.unknown-person", word));
    }

    /** The member's direct conversation on the platform they last used. */
    Optional<Conversation> dmOf(OrgId org, MemberId member);

    /** The member writes from that platform now. */
    void spoke(OrgId org, MemberId member, String platform);

    /** The channels bound to the team. */
    List<Conversation> channelsOf(OrgId org, TeamId team);

    /** Everybody active, for a platform that shows people to speak as. */
    List<Profile> everyone(OrgId org);

    /** The organization that a platform's tenant belongs to. */
    Optional<OrgId> organizationOf(String platform, String tenantKey);

    /** The language a channel is written to. */
    Locale languageOf(OrgId org, Conversation channel);

    /** The language of the organization as a whole. */
    Locale languageOf(OrgId org);

    /** The zone an organization keeps its books in. */
    ZoneId zoneOf(OrgId org);

    /** Whether anybody is reached on another platform than this one. */
    boolean servesBeside(String platform);
}
