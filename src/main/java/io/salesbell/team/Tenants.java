package io.salesbell.team;

import io.salesbell.chat.Arrivals.Tenant;
import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which organization a platform's tenant belongs to: configured ones share the home organization, one that installed
 * itself has its own (architecture.md §4).
 */
@Component
class Tenants {
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtext('tenants'))) as locked";

    private final JdbcClient jdbc;
    private final Organizations organizations;

    Tenants(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    @Transactional
    public OrgId welcome(Tenant tenant) {
        jdbc.sql(LOCK).query(Integer.class).single();
        return installed(tenant).orElseGet(() -> {
            OrgId org = tenant.home() ? atHome(tenant) : found(tenant);
            organizations.install(org, tenant.platform(), tenant.tenantKey());
            return org;
        });
    }

    /** While nobody is there, whoever is heard from says which language is spoken: a workspace is there from the start. */
    private OrgId atHome(Tenant tenant) {
        Optional<OrgId> home = home();
        home.filter(this::isEmpty).ifPresent(org -> organizations.speak(org, tenant.language()));
        return home.orElseGet(() -> found(tenant));
    }

    private boolean isEmpty(OrgId org) {
        return jdbc.sql("select not exists (select 1 from member where org_id = ?)")
                .param(org.value())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void join(OrgId org, Tenant tenant) {
        jdbc.sql(LOCK).query(Integer.class).single();
        if (installed(tenant).isEmpty()) {
            organizations.install(org, tenant.platform(), tenant.tenantKey());
        }
    }

    private Optional<OrgId> installed(Tenant tenant) {
        return jdbc.sql("select org_id from installation where platform = ? and tenant_key = ?")
                .params(tenant.platform(), tenant.tenantKey())
                .query((row, index) -> new OrgId(row.getObject(1, UUID.class)))
                .optional();
    }

    private Optional<OrgId> home() {
        return organizations.all().stream()
                .filter(organization -> organization.kind() == Organization.Kind.HOME)
                .map(Organization::id)
                .findFirst();
    }

    private OrgId found(Tenant tenant) {
        Region region = Region.of(tenant.language());
        Organization organization = new Organization(
                OrgId.next(),
                Newcomers.clean(tenant.name()),
                tenant.home() ? Organization.Kind.HOME : Organization.Kind.GUEST,
                region.country(),
                region.zone(),
                tenant.language(),
                region.currency());
        organizations.add(organization);
        return organization.id();
    }

    /** Where an organization is taken to be until the first profile or a setting says otherwise. */
    record Region(String country, ZoneId zone, Currency currency) {
        static Region of(Locale language) {
            return language.getLanguage().equals(Locale.CHINESE.getLanguage())
                    ? new Region("CN", ZoneId.of("Asia/Shanghai"), Currency.getInstance("CNY"))
                    : new Region("US", ZoneId.of("UTC"), Currency.getInstance("USD"));
        }

        /** By the zone of the first who is known to work there. */
        static Optional<Region> of(ZoneId zone) {
            String id = zone.getId();
            if (id.equals("Asia/Shanghai") || id.equals("Asia/Chongqing") || id.equals("Asia/Urumqi")) {
                return Optional.of(new Region("CN", zone, Currency.getInstance("CNY")));
            }
            if (id.equals("Europe/London")) {
                return Optional.of(new Region("GB", zone, Currency.getInstance("GBP")));
            }
            if (id.startsWith("Europe/")) {
                return Optional.of(new Region("DE", zone, Currency.getInstance("EUR")));
            }
            return id.startsWith("America/")
                    ? Optional.of(new Region("US", zone, Currency.getInstance("USD")))
                    : Optional.empty();
        }
    }
}
