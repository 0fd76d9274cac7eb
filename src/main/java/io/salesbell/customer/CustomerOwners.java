package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organizations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who looks after a customer: the first way that knows somebody is right, all asked in one statement. */
@Service
public class CustomerOwners {
    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final String owner;

    CustomerOwners(JdbcClient jdbc, Organizations organizations, List<CustomerOwner> ways) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.owner = ways.stream()
                .sorted(Comparator.comparingInt(CustomerOwner::order))
                .map(way -> "(" + way.select() + "), ")
                .collect(Collectors.joining("", "coalesce(", "null)"));
    }

    /** The owner of the customer with these ids, its own and those merged into it. */
    public Optional<MemberId> ownerOf(OrgId org, Set<UUID> ids) {
        return jdbc.sql("select owner from (select " + owner + " as owner) as asked where owner is not null")
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("yearAgo", yearAgo(org))
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The owner as part of a statement that names {@code :org}, {@code :ids} and {@code :yearAgo}. */
    String select() {
        return owner;
    }

    LocalDate yearAgo(OrgId org) {
        return organizations.today(org).minusYears(1);
    }
}
