package io.salesbell.team;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Folded;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a platform vouches for about its users, fetched some time after they first spoke. */
@Component
class Profiles {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final Setup setup;
    private final SameMailbox mailbox;
    private final ApplicationEventPublisher events;

    Profiles(
            JdbcClient jdbc,
            Organizations organizations,
            Setup setup,
            SameMailbox mailbox,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.setup = setup;
        this.mailbox = mailbox;
        this.events = events;
    }

    @Transactional
    public void take(
            Arrivals.Known known, String platform, String tenantKey, String externalId, Arrivals.Profile profile) {
        OrgId org = known.org();
        String email = profile.verifiedEmail();
        if (email != null) {
            jdbc.sql("""
                    update identity set email = ?, email_verified = true
                    where platform = ? and tenant_key = ? and external_id = ?
                    """).params(email, platform, tenantKey, externalId).update();
        }
        MemberId member = email == null ? known.member() : mailbox.joined(known, platform, email);
        complete(org, member, profile);
        rename(org, member, platform, Newcomers.clean(profile.name()));
        move(org, member, platform, profile.zone());
        if (profile.mayAdminister() && !profile.gone() && !setup.hasAdmin(org)) {
            settle(org, profile.zone());
            setup.makeAdmin(new Actor(org, member, platform));
        }
    }

    /** Only who is provisional is renamed, and stays it until there is a name; who typed Chinese goes on being answered in it. */
    private void complete(OrgId org, MemberId member, Arrivals.Profile profile) {
        String name = Newcomers.clean(profile.name());
        ZoneId zone = profile.zone();
        Locale language = profile.language();
        jdbc.sql("""
                update member set state = case when :name = '' and :state = 'active' then state else :state end, version = version + 1,
                    name = case when :name = '' then name else :name end,
                    name_key = case when :name = '' then name_key else :folded end,
                    zone = coalesce(cast(:zone as text), zone),
                    language = case when language = 'zh' then language else coalesce(cast(:language as text), language) end
                where org_id = :org and id = :id and state = 'provisional'
                """)
                .param("state", profile.gone() ? "left" : name.isEmpty() ? "provisional" : "active")
                .param("name", name)
                .param("folded", Folded.of(name))
                .param("zone", zone == null ? null : zone.getId())
                .param("language", language == null ? null : language.toLanguageTag())
                .param("org", org.value())
                .param("id", member.value())
                .update();
        if (zone != null) {
            events.publishEvent(SettingsChanged.moved(org, member));
        }
    }

    /** Who is called otherwise there now is so here, unless another platform calls them by a name of its own. */
    private void rename(OrgId org, MemberId member, String platform, String name) {
        jdbc.sql("""
                update member set name = :name, name_key = :folded, version = version + 1
                where org_id = :org and id = :id and state = 'active' and name <> :name and :name <> ''
                    and not exists (select 1 from identity i where i.org_id = :org and i.member_id = :id
                        and i.platform <> :platform)
                """)
                .param("name", name)
                .param("folded", Folded.of(name))
                .param("org", org.value())
                .param("id", member.value())
                .param("platform", platform)
                .update();
    }

    /** Who lives elsewhere there now does so here, unless they said themselves where, or another platform speaks for them. */
    private void move(OrgId org, MemberId member, String platform, @Nullable ZoneId zone) {
        int moved = zone == null
                ? 0
                : jdbc.sql("""
                update member set zone = :zone, version = version + 1
                where org_id = :org and id = :id and state = 'active' and zone <> :zone
                    and not exists (select 1 from identity i where i.org_id = :org and i.member_id = :id
                        and i.platform <> :platform)
                    and not exists (select 1 from journal_entry e where e.org_id = :org and e.subject_id = :id
                        and e.kind = 'setting.changed' and e.payload::jsonb ->> 'setting' = 'zone')
                """)
                        .param("zone", zone.getId())
                        .param("org", org.value())
                        .param("id", member.value())
                        .param("platform", platform)
                        .update();
        if (moved > 0) {
            events.publishEvent(SettingsChanged.moved(org, member));
        }
    }

    /** The organization takes its zone, country and currency from its first admin, before anything depends on them. */
    private void settle(OrgId org, @Nullable ZoneId zone) {
        if (zone != null && organizations.get(org).zone().getId().equals("UTC")) {
            Tenants.Region.of(zone)
                    .ifPresentOrElse(
                            region -> organizations.locate(org, region),
                            () -> organizations.locate(
                                    org,
                                    new Tenants.Region(
                                            organizations.get(org).country(),
                                            zone,
                                            organizations.get(org).currency())));
        }
    }
}
