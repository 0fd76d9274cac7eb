package io.salesbell.chat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as far as a conversation must know: language and zone of the answers, roles for the rights, today's team
 * and the organization's revision, which rises whenever who is who or what is asked of whom changes.
 */
public record Speaker(
        OrgId org,
        MemberId member,
        String name,
        Locale language,
        ZoneId zone,
        Currency currency,
        Set<Role> roles,
        @Nullable TeamId team,
        long revision) {

    public Speaker {
        roles = Set.copyOf(roles);
    }

    /** Every active member may do a rep's commands, on their own data: managers and admins log visits too. */
    public boolean may(Role role) {
        return role == Role.REP || roles.contains(role);
    }

    /** The same with one role more. */
    public Speaker as(Role role) {
        Set<Role> more = new HashSet<>(roles);
        more.add(role);
        return new Speaker(org, member, name, language, zone, currency, more, team, revision);
    }

    /** The same, reading in that language and zone. */
    public Speaker reading(Locale inLanguage, ZoneId inZone) {
        return new Speaker(org, member, name, inLanguage, inZone, currency, roles, team, revision);
    }

    public Actor actor(String source) {
        return new Actor(org, member, source);
    }
}
