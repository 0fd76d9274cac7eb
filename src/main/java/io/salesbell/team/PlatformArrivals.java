package io.salesbell.team;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Platforms' users as members, and their tenants as organizations. */
@Service
class PlatformArrivals implements Arrivals {
    private final JdbcClient jdbc;
    private final Newcomers newcomers;
    private final Tenants tenants;
    private final Profiles profiles;
    private final Members members;
    private final TeamProposals proposals;
    private final Settings settings;

    PlatformArrivals(
            JdbcClient jdbc,
            Newcomers newcomers,
            Tenants tenants,
            Profiles profiles,
            Members members,
            TeamProposals proposals,
            Settings settings) {
        this.settings = settings;
        this.proposals = proposals;
        this.jdbc = jdbc;
        this.newcomers = newcomers;
        this.tenants = tenants;
        this.profiles = profiles;
        this.members = members;
    }

    @Override
    public OrgId welcome(Tenant tenant) {
        return tenants.welcome(tenant);
    }

    @Override
    public void join(OrgId org, Tenant tenant) {
        tenants.join(org, tenant);
    }

    @Override
    public Optional<Known> known(String platform, String tenantKey, String externalId) {
        return jdbc.sql("""
                select m.org_id, m.id, m.key, m.name from identity i
                join member m on m.org_id = i.org_id and m.id = i.member_id
                where i.platform = ? and i.tenant_key = ? and i.external_id = ?
                """)
                .params(platform, tenantKey, externalId)
                .query((row, index) -> new Known(
                        new OrgId(row.getObject(1, UUID.class)),
                        new MemberId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        row.getString(4)))
                .optional();
    }

    @Override
    public Speaker arriving(OrgId org, Newcomer newcomer) {
        return newcomers.arriving(org, newcomer);
    }

    @Override
    public MemberId register(OrgId org, Newcomer newcomer) {
        return newcomers.register(org, newcomer);
    }

    @Override
    public void speaksFirst(OrgId org, MemberId member, String words) {
        newcomers.speaksFirst(org, member, words);
    }

    @Override
    public void vouch(String platform, String tenantKey, String externalId, Profile profile) {
        known(platform, tenantKey, externalId).ifPresent(known -> {
            boolean admitted = profile.guest() && settings.of(known.org(), Guests.ARE_MEMBERS);
            boolean outsider = profile.guest() && !admitted && !isKnownTwice(known);
            if (admitted && !profile.gone()) {
                returned(platform, tenantKey, externalId);
            }
            profiles.take(known, platform, tenantKey, externalId, outsider ? profile.ofNobody() : profile);
            if (outsider || profile.gone()) {
                left(platform, tenantKey, externalId);
            }
        });
    }

    /** A guest is usually of another company and nobody here; whoever is known by another account, too, is somebody. */
    private boolean isKnownTwice(Known known) {
        return jdbc.sql("select count(*) > 1 from identity where org_id = ? and member_id = ?")
                .params(known.org().value(), known.member().value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void left(String platform, String tenantKey, String externalId) {
        known(platform, tenantKey, externalId)
                .ifPresent(known -> jdbc.sql(
                                "update member set state = 'left', version = version + 1 where org_id = ? and id = ?")
                        .params(known.org().value(), known.member().value())
                        .update());
    }

    @Override
    public void returned(String platform, String tenantKey, String externalId) {
        known(platform, tenantKey, externalId)
                .ifPresent(known -> jdbc.sql("""
                        update member set state = 'provisional', version = version + 1
                        where org_id = ? and id = ? and state = 'left'
                        """)
                        .params(known.org().value(), known.member().value())
                        .update());
    }

    @Override
    public Map<MemberId, String> addresses(OrgId org, String platform, Collection<MemberId> wanted) {
        Map<MemberId, String> addresses = new HashMap<>();
        if (!wanted.isEmpty()) {
            jdbc.sql("""
                    select member_id, external_id from identity where org_id = ? and platform = ? and member_id = any(?)
                    """)
                    .params(
                            org.value(),
                            platform,
                            wanted.stream().map(MemberId::value).toArray(UUID[]::new))
                    .query(row -> {
                        addresses.put(new MemberId(row.getObject(1, UUID.class)), row.getString(2));
                    });
        }
        return addresses;
    }

    @Override
    public void worksWith(OrgId org, MemberId member, Collection<MemberId> colleagues) {
        proposals.propose(org, member, colleagues);
    }

    @Override
    public List<String> present(String platform, String tenantKey, boolean provisional) {
        return jdbc.sql("""
                select i.external_id from identity i join member m on m.org_id = i.org_id and m.id = i.member_id
                where i.platform = ? and i.tenant_key = ? and m.state <> 'left' and (m.state = 'provisional' or not ?)
                order by i.id
                """)
                .params(platform, tenantKey, provisional)
                .query(String.class)
                .list();
    }

    @Override
    public List<MemberId> admins(OrgId org) {
        return members.holding(org, Role.ADMIN);
    }
}
