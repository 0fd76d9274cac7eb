package io.salesbell.team;

import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organizations served by this installation of the bot. */
@Service
public class Organizations {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<OrgId, Organization> known = new ConcurrentHashMap<>();
    private final Map<OrgId, Instant> beginnings = new ConcurrentHashMap<>();
    private final Map<OrgId, Long> revisions = new ConcurrentHashMap<>();

    Organizations(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public Organization get(OrgId org) {
        return known.computeIfAbsent(
                org,
                id -> jdbc.sql("select * from organization where id = ?")
                        .param(id.value())
                        .query(Organizations::read)
                        .single());
    }

    /** The organization is at this revision: what is remembered of another, maybe before a change elsewhere, is forgotten. */
    void seen(OrgId org, long revision) {
        Long before = revisions.put(org, revision);
        if (before == null || before != revision) {
            known.remove(org);
        }
    }

    /** The day on which the organization began to use the bot; it never changes. */
    public LocalDate began(OrgId org) {
        Instant created = beginnings.computeIfAbsent(
                org,
                id -> jdbc.sql("select created_at from organization where id = ?")
                        .param(id.value())
                        .query(Timestamp.class)
                        .single()
                        .toInstant());
        return LocalDate.ofInstant(created, get(org).zone());
    }

    /** Whether that is the revision that was seen last. */
    boolean isAt(OrgId org, long revision) {
        return revisions.getOrDefault(org, -1L) == revision;
    }

    /** The day it is for the organization, whatever day it is elsewhere: dated rows go by it. */
    public LocalDate today(OrgId org) {
        return LocalDate.ofInstant(clock.instant(), get(org).zone());
    }

    public List<Organization> all() {
        return jdbc.sql("select * from organization order by id")
                .query(Organizations::read)
                .list();
    }

    /** Adds the organization; its id must be new. */
    public void add(Organization organization) {
        jdbc.sql("""
                insert into organization (id, name, kind, country, zone, language, currency, created_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 0)
                """)
                .params(
                        organization.id().value(),
                        organization.name(),
                        organization.kind().name().toLowerCase(Locale.ROOT),
                        organization.country(),
                        organization.zone().getId(),
                        organization.language().toLanguageTag(),
                        organization.currency().getCurrencyCode(),
                        Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new OrganizationFounded(organization.id()));
    }

    /** Changes the language that channels are written to. */
    public void speak(OrgId org, Locale language) {
        jdbc.sql("update organization set language = ?, version = version + 1 where id = ?")
                .params(language.toLanguageTag(), org.value())
                .update();
        known.remove(org);
    }

    /** Says where the organization is: its holidays, the zone of its books and its currency. */
    void locate(OrgId org, Tenants.Region region) {
        jdbc.sql("update organization set country = ?, zone = ?, currency = ?, version = version + 1 where id = ?")
                .params(
                        region.country(),
                        region.zone().getId(),
                        region.currency().getCurrencyCode(),
                        org.value())
                .update();
        known.remove(org);
        events.publishEvent(SettingsChanged.moved(org));
    }

    /** Makes a platform's tenant (a workspace, a corp, the console) part of the organization. */
    public void install(OrgId org, String platform, String tenantKey) {
        jdbc.sql("""
                insert into installation (org_id, id, platform, tenant_key, state, created_at)
                values (?, ?, ?, ?, 'active', ?)
                """)
                .params(org.value(), Ids.next(), platform, tenantKey, Timestamp.from(clock.instant()))
                .update();
    }

    private static Organization read(ResultSet row, int index) throws SQLException {
        return new Organization(
                new OrgId(row.getObject("id", UUID.class)),
                row.getString("name"),
                Organization.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("country"),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("language")),
                Currency.getInstance(row.getString("currency")));
    }
}
