package io.salesbell.customer;

import io.salesbell.commit.Columns;
import io.salesbell.commit.ReadKind;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How it stands with customers: those of any number of records to come in one statement. */
@Component
class StandingKind implements ReadKind<StandingKind.Asked, CustomerStanding.Standing> {
    private final String sql;

    StandingKind(CustomerOwners owners, OwnLead ownLead) {
        this.sql = """
                select q.place, s.* from rows from (json_to_recordset(cast(? as json)) as (org uuid, member uuid,
                    key text, since date, day date, year_ago date))
                    with ordinality as q(org, member, key, since, day, year_ago, place)
                cross join lateral (
                with named as materialized (
                    select canonical_id as id from customer where org_id = :org and name_key = :key
                    union all
                    select o.canonical_id from customer_alias a join customer o
                        on o.org_id = a.org_id and o.id = a.customer_id
                    where a.org_id = :org and a.name_key = :key
                    limit 1),
                same as materialized (
                    select array_agg(id) as ids from customer
                    where org_id = :org and canonical_id = (select id from named))
                select c.*, not exists (select 1 from counted_visit where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on <= :day)
                    and not exists (select 1 from counted_follow_up where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day)
                    and not exists (select 1 from current_lead where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day)
                    and not exists (select 1 from deal where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day and voided_at is null) as new_customer,
                    %s as owner,
                    (%s) as own_lead,
                    (select id from customer where org_id = :org and name_key = :key) as typed_id
                from customer c where c.org_id = :org and c.id = (select id from named)
                ) s
                """.formatted(owners.select(), ownLead.select())
                .replace(":ids", "cast((select ids from same) as uuid[])")
                .replace(":yearAgo", "q.year_ago")
                .replace(":org", "q.org")
                .replace(":member", "q.member")
                .replace(":key", "q.key")
                .replace(":since", "q.since")
                .replace(":day", "q.day");
    }

    /** A customer's name by its key, for that actor; new since that day, and with owners by deals since the last. */
    record Asked(Actor actor, String key, LocalDate since, LocalDate day, LocalDate yearAgo) {}

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public List<Object> parameters(List<Asked> questions) {
        return List.of(Columns.json(
                questions,
                (columns, asked) -> columns.with("org", asked.actor().org().value())
                        .with("member", asked.actor().member().value())
                        .with("key", asked.key())
                        .with("since", asked.since().toString())
                        .with("day", asked.day().toString())
                        .with("year_ago", asked.yearAgo().toString())));
    }

    @Override
    public CustomerStanding.Standing answer(ResultSet row) throws SQLException {
        UUID owner = row.getObject("owner", UUID.class);
        Customer customer = Customer.read(row);
        UUID typed = row.getObject("typed_id", UUID.class);
        return new CustomerStanding.Standing(
                customer,
                row.getBoolean("new_customer"),
                Optional.ofNullable(owner).map(MemberId::new),
                Optional.ofNullable(row.getObject("own_lead", UUID.class)),
                typed == null ? customer.id() : typed);
    }
}
