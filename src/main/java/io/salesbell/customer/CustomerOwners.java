package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who looks after a customer. */
@Service
public class CustomerOwners {
    private final List<CustomerOwner> ways;

    CustomerOwners(List<CustomerOwner> ways) {
        this.ways = ways.stream()
                .sorted(Comparator.comparingInt(CustomerOwner::order))
                .toList();
    }

    /** The owner of the customer with these ids, its own and those merged into it. */
    public Optional<MemberId> ownerOf(OrgId org, Set<UUID> ids) {
        return ways.stream().flatMap(way -> way.ownerOf(org, ids).stream()).findFirst();
    }
}
