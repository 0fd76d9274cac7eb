package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How it stands with a customer just before something is recorded of it, in one statement. */
@Service
public class CustomerStanding {
    private static final int MONTHS_UNTIL_NEW_AGAIN = 12;

    private final JdbcClient jdbc;
    private final CustomerOwners owners;
    private final String sql;

    CustomerStanding(JdbcClient jdbc, CustomerOwners owners) {
        this.jdbc = jdbc;
        this.owners = owners;
        this.sql = """
                with same as materialized (
                    select array_agg(id) as ids from customer where org_id = :org and canonical_id = :customer)
                select not exists (select 1 from counted_visit where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and (occurred_on, occurred_at) <= (:day, :at))
                    and not exists (select 1 from counted_follow_up where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day)
                    and not exists (select 1 from current_lead where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day)
                    and not exists (select 1 from deal where org_id = :org and customer_id = any(:ids)
                        and occurred_on >= :since and occurred_on < :day and voided_at is null) as new_customer,
                %s as owner
                """.formatted(owners.select()).replace(":ids", "cast((select ids from same) as uuid[])");
    }

    /**
     * Whether a visit then is one to a new customer: nobody in the organization had a visit, follow-up, lead or deal in
     * the twelve months before that day, and it is the day's first visit; and whose the customer is.
     */
    public record Standing(boolean newCustomer, Optional<MemberId> owner) {
        private static Standing read(ResultSet row, int index) throws SQLException {
            UUID owner = row.getObject("owner", UUID.class);
            return new Standing(
                    row.getBoolean("new_customer"), Optional.ofNullable(owner).map(MemberId::new));
        }
    }

    public Standing of(Customer customer, LocalDate day, Instant at) {
        return jdbc.sql(sql)
                .param("org", customer.org().value())
                .param("customer", customer.canonicalId())
                .param("since", day.minusMonths(MONTHS_UNTIL_NEW_AGAIN))
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("yearAgo", owners.yearAgo(customer.org()))
                .query(Standing::read)
                .single();
    }
}
