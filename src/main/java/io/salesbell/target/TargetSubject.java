package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.UUID;

/** Whom a target is set for: everybody, a team with all below it, or one member. */
public record TargetSubject(Kind kind, UUID id) {

    /** How far it reaches; the nearest to a member wins. */
    public enum Kind {
        ORGANIZATION,
        TEAM,
        MEMBER
    }

    public static TargetSubject of(OrgId org) {
        return new TargetSubject(Kind.ORGANIZATION, org.value());
    }

    public static TargetSubject of(TeamId team) {
        return new TargetSubject(Kind.TEAM, team.value());
    }

    public static TargetSubject of(MemberId member) {
        return new TargetSubject(Kind.MEMBER, member.value());
    }
}
