package io.salesbell.benchmark;

import io.salesbell.chat.Role;
import io.salesbell.customer.NameKey;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The demo's team with 64 more people, 31 teams like it, and what a million records, leads or customers take. There are
 * so many people because a person's week has dozens of visits and the answer to each counts them: a few people who log
 * thousands would measure that count and nothing else.
 */
@TestComponent
class Company {
    static final int PEOPLE = 2048;
    private static final int CREW = 64;
    private static final int CUSTOMERS = 2000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate LONG_AGO = LocalDate.of(2025, 1, 6);

    private final Members members;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final List<MemberId> people = new ArrayList<>();

    Company(Members members, Teams teams, JdbcClient jdbc) {
        this.members = members;
        this.teams = teams;
        this.jdbc = jdbc;
    }

    OrgId org() {
        return new OrgId(jdbc.sql("select org_id from installation where platform = 'console'")
                .query(UUID.class)
                .single());
    }

    Team team() {
        return teams.all(org()).stream()
                .filter(team -> !team.key().startsWith("crew"))
                .findFirst()
                .orElseThrow();
    }

    MemberId person(int number) {
        return people.get(number);
    }

    /** Whose turn the line of that number is. */
    static int turn(long number) {
        return (int) (number % PEOPLE);
    }

    void hire() {
        OrgId org = org();
        TeamId team = team().id();
        for (int number = 0; number < PEOPLE; number++) {
            if (number > 0 && number % CREW == 0) {
                team = teams.add(org, "crew" + number, "Crew " + number).id();
            }
            Member member = members.add(org, "rep" + number, "Rep " + number, Locale.ENGLISH, ZONE, LONG_AGO);
            members.grant(org, member.id(), Role.REP, LONG_AGO);
            teams.join(org, team, member.id(), false, LONG_AGO);
            members.identify(org, member.id(), "console", "demo", "dm:" + member.id());
            people.add(member.id());
        }
        PlainVisits.SEQUENCES.forEach((name, options) ->
                jdbc.sql("create sequence " + name + " " + options).update());
        customers();
    }

    /** The name of one of the known customers. */
    static String customer(long number) {
        return "Firm " + number % CUSTOMERS;
    }

    static UUID customerId(OrgId org, long number) {
        return UUID.nameUUIDFromBytes((customer(number) + org).getBytes(StandardCharsets.UTF_8));
    }

    private void customers() {
        OrgId org = org();
        for (int number = 0; number < CUSTOMERS; number++) {
            jdbc.sql("""
                    insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on,
                        version)
                    values (:org, :id, :name, :key, :id, :org, now(), '2026-01-01', 0)
                    """)
                    .param("org", org.value())
                    .param("id", customerId(org, number))
                    .param("name", customer(number))
                    .param("key", NameKey.of(customer(number)))
                    .update();
        }
    }

    /** Visits of a year by the team's people and by nine hundred others. */
    void visits(int count) {
        jdbc.sql("""
                insert into visit (org_id, id, number, customer_id, member_id, note, tags, backdated, occurred_at,
                    occurred_on, zone, source, typed, version)
                select :org, gen_random_uuid(), 2000000000 + n, (:customers::uuid[])[n % 2000 + 1],
                    coalesce((:people::uuid[])[n % 1000 + 1], md5('m' || n % 1000)::uuid), 'note', '{}', false,
                    timestamptz '2025-11-23 02:00Z' + (n / 1000 % 364) * interval '1 day',
                    date '2025-11-23' + (n / 1000 % 364), 'Asia/Shanghai', 'test', 'visit c', 0
                from generate_series(1, :count) n
                """)
                .param("org", org().value())
                .param("customers", customerIds())
                .param("people", people.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("count", count)
                .update();
        jdbc.sql("analyze").update();
    }

    /** Open leads up to that many, none of which is due. */
    void leadsUpTo(int count) {
        jdbc.sql("""
                with made as (
                    insert into lead (org_id, id, number, customer_id, stage, state, source, created_by, occurred_at,
                        occurred_on, zone, typed, last_touch_at, version)
                    select :org, gen_random_uuid(), 3000000000 + n, (:customers::uuid[])[n % 2000 + 1], 'new', 'open',
                        'fair', :org, '2026-11-16 02:00Z', '2026-11-16', 'Asia/Shanghai', 'lead new',
                        '2026-11-16 02:00Z', 0
                    from generate_series((select count(*) from lead) + 1, :count) n
                    returning id, number)
                insert into lead_assignment (org_id, id, lead_id, member_id, source, assigned_at, assigned_on,
                    deadline_at, remind_at)
                select :org, gen_random_uuid(), id, (:people::uuid[])[number % 64 + 1], 'self', '2026-11-16 02:00Z',
                    '2026-11-16', '2026-12-01 02:00Z', timestamptz '2026-12-01 02:00Z' + number % 100000 * interval '1 s'
                from made
                """)
                .param("org", org().value())
                .param("customers", customerIds())
                .param("people", people.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("count", count)
                .update();
        jdbc.sql("vacuum analyze lead_assignment").update();
    }

    private UUID[] customerIds() {
        OrgId org = org();
        return IntStream.range(0, CUSTOMERS)
                .mapToObj(number -> customerId(org, number))
                .toArray(UUID[]::new);
    }
}
