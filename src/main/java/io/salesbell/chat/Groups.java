package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Groups of people that a platform knows of, a channel's or a department's, of which a team can be made. */
public interface Groups {

    /** One group: {@code key} names it in a command line and has no spaces. */
    record Group(String key, String name, int people) {}

    /** The groups known now, by name, without asking the platform. */
    List<Group> of(OrgId org);

    /**
     * Everybody in the group as members, provisional ones where nobody has heard of them; none when it is not one of
     * this platform's. Part of the transaction under way.
     */
    List<MemberId> members(OrgId org, String key);

    /** Whom the platform knows as the manager of most of these people, if that is a member; it may be one of them. */
    default Optional<MemberId> managerOf(OrgId org, Collection<MemberId> people) {
        return Optional.empty();
    }
}
