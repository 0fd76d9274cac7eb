package io.salesbell.customer;

import io.salesbell.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets those who begin something with one customer at once go one after another, each until its transaction ends, so that
 * the second knows of the first.
 */
@Component
public class CustomerTurns {
    private final JdbcClient jdbc;

    CustomerTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever has the turn with the customer of that name, new or known. */
    public void take(OrgId org, String name) {
        take(org + ":" + NameKey.of(CustomerName.of(name)));
    }

    /** The same for a known customer, whatever name was typed; taken behind the name's turn, never before it. */
    public void take(OrgId org, Customer customer) {
        take(org + ":" + customer.canonicalId());
    }

    private void take(String key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0)) is null")
                .param(key)
                .query(Boolean.class)
                .single();
    }
}
