package io.salesbell.target;

import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts records of any day into the database, past what commands would allow. */
final class RecordFixtures {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final AtomicLong NUMBERS = new AtomicLong(100_000);

    private final JdbcClient jdbc;
    private final OrgId org;

    RecordFixtures(JdbcClient jdbc, OrgId org) {
        this.jdbc = jdbc;
        this.org = org;
    }

    UUID customer(String name) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on,
                    version) values (:org, :id, :name, :key, :id, :id, now(), current_date, 0)
                """)
                .param("org", org.value())
                .param("id", id)
                .param("name", name)
                .param("key", name + id)
                .update();
        return id;
    }

    void merge(UUID customer, UUID into) {
        jdbc.sql("update customer set canonical_id = ? where id = ?")
                .params(into, customer)
                .update();
    }

    UUID visit(MemberId member, UUID customer, String day) {
        return activity("visit", "", "", member, customer, day, 12);
    }

    UUID visitAt(MemberId member, UUID customer, String day, int hour) {
        return activity("visit", "", "", member, customer, day, hour);
    }

    UUID followUp(MemberId member, UUID lead, UUID customer, String day) {
        return activity("follow_up", "lead_id, outcome, ", "'" + lead + "', 'reached', ", member, customer, day, 12);
    }

    private UUID activity(
            String table, String columns, String values, MemberId member, UUID customer, String day, int hour) {
        UUID id = Ids.next();
        Instant at = LocalDate.parse(day).atTime(hour, 0).atZone(ZONE).toInstant();
        jdbc.sql("insert into " + table + " (org_id, id, number, customer_id, member_id, note, tags, backdated, "
                        + columns + "occurred_at, occurred_on, zone, source, typed, version)"
                        + " values (:org, :id, :number, :customer, :member, '', '{}', false, " + values
                        + "cast(:at as timestamptz), cast(:day as date), 'Asia/Shanghai', 'test', :typed, 0)")
                .param("org", org.value())
                .param("id", id)
                .param("number", NUMBERS.incrementAndGet())
                .param("customer", customer)
                .param("member", member.value())
                .param("at", at.toString())
                .param("day", day)
                .param("typed", table + " of " + day)
                .update();
        return id;
    }

    void take(String table, UUID record) {
        jdbc.sql("update " + table + " set voided_at = now() where id = ?")
                .param(record)
                .update();
    }

    UUID lead(UUID customer, String day, String state, @Nullable String closedAt) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into lead (org_id, id, number, customer_id, stage, state, source, created_by, occurred_at,
                    occurred_on, zone, typed, last_touch_at, closed_at, closed_on, version)
                values (:org, :id, :number, :customer, 'new', :state, 'fair', :id, now(), cast(:day as date),
                    'Asia/Shanghai', 'lead new', now(), cast(:closed as timestamptz),
                    cast(cast(:closed as timestamptz) at time zone 'Asia/Shanghai' as date), 0)
                """)
                .param("org", org.value())
                .param("id", id)
                .param("number", NUMBERS.incrementAndGet())
                .param("customer", customer)
                .param("state", state)
                .param("day", day)
                .param("closed", closedAt)
                .update();
        return id;
    }

    /** Moments are ISO instants; null where there was none. */
    void assign(
            UUID lead,
            MemberId member,
            String source,
            String at,
            @Nullable String touchedAt,
            String deadline,
            @Nullable String endedAt) {
        jdbc.sql("""
                insert into lead_assignment (org_id, id, lead_id, member_id, source, assigned_at, assigned_on,
                    ended_at, deadline_at, first_touch_at)
                values (:org, :id, :lead, :member, :source, cast(:at as timestamptz),
                    cast(cast(:at as timestamptz) at time zone 'Asia/Shanghai' as date),
                    cast(:ended as timestamptz), cast(:deadline as timestamptz), cast(:touched as timestamptz))
                """)
                .param("org", org.value())
                .param("id", Ids.next())
                .param("lead", lead)
                .param("member", member.value())
                .param("source", source)
                .param("at", at)
                .param("ended", endedAt)
                .param("deadline", deadline)
                .param("touched", touchedAt)
                .update();
    }

    UUID deal(UUID customer, MemberId member, String day, boolean counted) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into deal (org_id, id, number, customer_id, member_id, state, counted, note, tags, backdated,
                    occurred_at, occurred_on, zone, source, typed, version)
                values (:org, :id, :number, :customer, :member, 'entered', :counted, '', '{}', false, now(),
                    cast(:day as date), 'Asia/Shanghai', 'test', 'deal', 0)
                """)
                .param("org", org.value())
                .param("id", id)
                .param("number", NUMBERS.incrementAndGet())
                .param("customer", customer)
                .param("member", member.value())
                .param("counted", counted)
                .param("day", day)
                .update();
        return id;
    }

    void share(UUID deal, MemberId member, String percent) {
        jdbc.sql("insert into deal_share (org_id, id, deal_id, member_id, percent) values (?, ?, ?, ?, ?)")
                .params(org.value(), Ids.next(), deal, member.value(), new BigDecimal(percent))
                .update();
    }

    void entry(UUID deal, String kind, String amount, String rate, String day) {
        BigDecimal inOrg = new BigDecimal(amount).multiply(new BigDecimal(rate));
        jdbc.sql("""
                insert into deal_entry (org_id, id, deal_id, kind, amount, currency, rate, org_amount, occurred_on)
                values (?, ?, ?, ?, ?, 'CNY', ?, ?, cast(? as date))
                """)
                .params(org.value(), Ids.next(), deal, kind, new BigDecimal(amount), new BigDecimal(rate), inOrg, day)
                .update();
    }
}
