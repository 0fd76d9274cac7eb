package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How platforms' tenants become organizations and their users members; answered by {@code team}. */
public interface Arrivals {

    /** A workspace or corp: the {@code home} one is this server's own by configuration, others installed themselves. */
    record Tenant(String platform, String tenantKey, String name, boolean home, Locale language) {}

    /** A user who is a member: {@code key} names them in a line, as {@code @key}. */
    record Known(OrgId org, MemberId member, String key, String name) {}

    /**
     * Somebody unknown who writes: as the platform names them, with the address where a direct message reaches them and
     * the first words, whose language becomes theirs.
     */
    record Newcomer(String platform, String tenantKey, String externalId, String name, String words) {}

    /**
     * What the platform itself says about a user: empty or null where it does not say. Without a name they stay provisional; a
     * guest is a member only where the organization says so.
     */
    record Profile(
            String name,
            @Nullable String verifiedEmail,
            @Nullable ZoneId zone,
            @Nullable Locale language,
            boolean mayAdminister,
            boolean guest,
            boolean gone) {
        /** The same of somebody who does not become the first admin. */
        public Profile ofNoAdmin() {
            return new Profile(name, verifiedEmail, zone, language, false, guest, gone);
        }

        /** The same of somebody who is no member here, or no more. */
        public Profile ofNobody() {
            return new Profile(name, null, zone, language, false, guest, true);
        }
    }

    /** The tenant's organization, made now where there is none yet; a home tenant joins the home organization. */
    OrgId welcome(Tenant tenant);

    /** Makes the tenant part of an organization that is there already. */
    void join(OrgId org, Tenant tenant);

    /** Who the platform's user is here. */
    Optional<Known> known(String platform, String tenantKey, String externalId);

    /** The newcomer as a speaker, before anything is stored; registering them later makes a member of this very id. */
    Speaker arriving(OrgId org, Newcomer newcomer);

    /**
     * Makes the newcomer a provisional member and rep; who is known already stays who they are. Part of the transaction
     * under way, if there is one.
     */
    MemberId register(OrgId org, Newcomer newcomer);

    /** Somebody who was made a member before they ever spoke says their first words: they read the language of these. */
    void speaksFirst(OrgId org, MemberId member, String words);

    /**
     * Takes over what the platform says of the user: name, zone, language, and a verified e-mail, which joins them to the
     * member of the same organization who has it. Who may administer the platform becomes the first admin.
     */
    void vouch(String platform, String tenantKey, String externalId, Profile profile);

    /** The user left the company: the member behind them is active no more; what they recorded stays. */
    void left(String platform, String tenantKey, String externalId);

    /** The user whose member is active no more writes again: a provisional member from now on, until the platform is asked. */
    void returned(String platform, String tenantKey, String externalId);

    /** The platform's addresses of those of the members who have one there. */
    Map<MemberId, String> addresses(OrgId org, String platform, Collection<MemberId> members);

    /** The platform says that these work with the member: one without a team is pointed to theirs, once. */
    void worksWith(OrgId org, MemberId member, Collection<MemberId> colleagues);

    /** The addresses of the tenant's users that are members now; with {@code provisional} of those only who are still that. */
    List<String> present(String platform, String tenantKey, boolean provisional);

    /** Who is told when something about the installation needs mending. */
    List<MemberId> admins(OrgId org);
}
