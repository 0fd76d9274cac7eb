package io.salesbell.lead.request;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The requests' rows. */
@Repository
class RequestRows {
    private static final String SELECT = "select * from customer_request where org_id = ? and id = ?";

    private final JdbcClient jdbc;

    RequestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether it was added; not when the same request is open already. */
    boolean add(CustomerRequest request, Instant at) {
        return jdbc.sql("""
                        insert into customer_request (org_id, id, customer_id, member_id, owner_id, kind, state, asked_at)
                        values (?, ?, ?, ?, ?, ?, 'open', ?) on conflict do nothing
                        """)
                        .params(
                                request.org().value(),
                                request.id(),
                                request.customer(),
                                request.asker().value(),
                                request.owner().value(),
                                request.kind().stored(),
                                Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<CustomerRequest> find(OrgId org, UUID id) {
        return jdbc.sql(SELECT).params(org.value(), id).query(RequestRows::read).optional();
    }

    /** The same, kept from others until the transaction ends. */
    Optional<CustomerRequest> locked(OrgId org, UUID id) {
        return jdbc.sql(SELECT + " for update")
                .params(org.value(), id)
                .query(RequestRows::read)
                .optional();
    }

    void settle(CustomerRequest request, CustomerRequest.State state, MemberId by, Instant at) {
        jdbc.sql("update customer_request set state = ?, answered_by = ?, answered_at = ? where org_id = ? and id = ?")
                .params(
                        state.stored(),
                        by.value(),
                        Timestamp.from(at),
                        request.org().value(),
                        request.id())
                .update();
    }

    private static CustomerRequest read(ResultSet row, int index) throws SQLException {
        @Nullable UUID by = row.getObject("answered_by", UUID.class);
        @Nullable Timestamp at = row.getTimestamp("answered_at");
        return new CustomerRequest(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                new MemberId(row.getObject("owner_id", UUID.class)),
                CustomerRequest.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                CustomerRequest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                by == null ? null : new MemberId(by),
                at == null ? null : at.toInstant());
    }
}
