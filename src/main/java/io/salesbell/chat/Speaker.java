package io.salesbell.chat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/** Who speaks, as far as a conversation must know: language and zone of the answers, roles for the rights. */
public record Speaker(
        OrgId org, MemberId member, String name, Locale language, ZoneId zone, Currency currency, Set<Role> roles) {

    public Speaker {
        roles = Set.copyOf(roles);
    }

    /** Every active member may do a rep's commands, on their own data: managers and admins log visits too. */
    public boolean may(Role role) {
        return role == Role.REP || roles.contains(role);
    }

    public Actor actor(String source) {
        return new Actor(org, member, source);
    }
}
