package io.salesbell.activity;

import io.salesbell.chat.Speaker;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.record.NamedRecords;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest visit or follow-up with a customer of that name, or whose name starts like it; else the open lead. */
@Component
class RecordsByName implements NamedRecords {
    private static final int MOST_CUSTOMERS = 5;

    private final JdbcClient jdbc;
    private final Customers customers;
    private final VisitSource visits;
    private final FollowUpSource followUps;
    private final List<RecordSource> sources;

    RecordsByName(
            JdbcClient jdbc,
            Customers customers,
            VisitSource visits,
            FollowUpSource followUps,
            List<RecordSource> sources) {
        this.sources = List.copyOf(sources);
        this.jdbc = jdbc;
        this.customers = customers;
        this.visits = visits;
        this.followUps = followUps;
    }

    private record Row(UUID id, RecordKind kind) {}

    @Override
    public Optional<RecordSource.Found> latest(Speaker speaker, String name) {
        List<Customer> meant = customers
                .named(speaker.org(), name)
                .map(List::of)
                .orElseGet(() -> customers.starting(speaker.org(), name, MOST_CUSTOMERS));
        UUID[] ids = meant.stream()
                .flatMap(customer -> customers.idsOf(customer).stream())
                .toArray(UUID[]::new);
        return row(speaker, ids)
                .flatMap(row -> (row.kind() == RecordKind.VISIT ? visits : followUps).byId(speaker.org(), row.id()))
                .or(() -> lead(speaker, ids));
    }

    private Optional<RecordSource.Found> lead(Speaker speaker, UUID[] customerIds) {
        Optional<UUID> open = jdbc.sql("""
                select l.id from current_lead l
                left join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                where l.org_id = :org and l.customer_id = any(:ids) and l.state in ('open', 'parked')
                order by a.member_id is not distinct from :me desc, l.id desc limit 1
                """)
                .param("org", speaker.org().value())
                .param("ids", customerIds)
                .param("me", speaker.member().value())
                .query(UUID.class)
                .optional();
        return open.flatMap(id -> sources.stream()
                .filter(source -> source.kind() == RecordKind.LEAD)
                .findFirst()
                .flatMap(source -> source.byId(speaker.org(), id)));
    }

    private Optional<Row> row(Speaker speaker, UUID[] customerIds) {
        return jdbc.sql("""
                select id, kind from (
                    select id, 'VISIT' as kind, member_id, occurred_on, occurred_at
                    from counted_visit where org_id = :org and customer_id = any(:ids)
                    union all
                    select id, 'FOLLOW_UP', member_id, occurred_on, occurred_at
                    from counted_follow_up where org_id = :org and customer_id = any(:ids)) r
                order by member_id = :me desc, occurred_on desc, occurred_at desc, id desc limit 1
                """)
                .param("org", speaker.org().value())
                .param("ids", customerIds)
                .param("me", speaker.member().value())
                .query((row, index) ->
                        new Row(row.getObject("id", UUID.class), RecordKind.valueOf(row.getString("kind"))))
                .optional();
    }
}
