package io.salesbell.customer;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How it stands with a known customer just before somebody records something of it, in one statement. */
@Service
public class CustomerStanding {
    private static final int MONTHS_UNTIL_NEW_AGAIN = 12;

    private final JdbcClient jdbc;
    private final CustomerOwners owners;
    private final CustomerTurns turns;
    private final String sql;

    CustomerStanding(JdbcClient jdbc, CustomerOwners owners, CustomerTurns turns, OwnLead ownLead) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.turns = turns;
        this.sql = """
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
                """.formatted(owners.select(), ownLead.select())
                .replace(":ids", "cast((select ids from same) as uuid[])");
    }

    /**
     * The customer; whether a visit then is one to a new customer: nobody in the organization had a visit, follow-up,
     * lead or deal in the twelve months before that day, and it is the day's first visit to be recorded; whose the customer is; and
     * the member's own open lead with it; and which of the customers that are one today carries the very name, under
     * which a record is kept so that undoing a merge takes it along.
     */
    public record Standing(
            Customer customer, boolean newCustomer, Optional<MemberId> owner, Optional<UUID> ownLead, UUID typedId) {
        private static Standing read(ResultSet row, int index) throws SQLException {
            UUID owner = row.getObject("owner", UUID.class);
            Customer customer = Customer.read(row);
            UUID typed = row.getObject("typed_id", UUID.class);
            return new Standing(
                    customer,
                    row.getBoolean("new_customer"),
                    Optional.ofNullable(owner).map(MemberId::new),
                    Optional.ofNullable(row.getObject("own_lead", UUID.class)),
                    typed == null ? customer.id() : typed);
        }
    }

    /** The same, where it is new behind whoever is just about to make its acquaintance, too. */
    public Optional<Standing> inTurn(Actor actor, String name, LocalDate day) {
        Optional<Standing> known = of(actor, name, day);
        if (known.isPresent() && !known.get().newCustomer()) {
            return known;
        }
        turns.take(actor.org(), name);
        known.ifPresent(standing -> turns.take(actor.org(), standing.customer()));
        return of(actor, name, day);
    }

    /** Empty when the name, as typed, is nobody's yet. */
    public Optional<Standing> of(Actor actor, String name, LocalDate day) {
        return jdbc.sql(sql)
                .param("org", actor.org().value())
                .param("member", actor.member().value())
                .param("key", NameKey.of(CustomerName.of(name)))
                .param("since", day.minusMonths(MONTHS_UNTIL_NEW_AGAIN))
                .param("day", day)
                .param("yearAgo", owners.yearAgo(actor.org()))
                .query(Standing::read)
                .optional();
    }
}
