package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deals as records among others: found by number, commented. */
@Component
class DealSource implements RecordSource {
    private final DealRows rows;
    private final Customers customers;

    DealSource(DealRows rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEAL;
    }

    @Override
    public Optional<Found> byNumber(OrgId org, long number) {
        return rows.findByOrgIdAndNumber(org.value(), number).map(this::found);
    }

    @Override
    public Optional<Found> byId(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).map(this::found);
    }

    private Found found(Deal deal) {
        String customer = customers.current(deal.org(), deal.customerId()).name();
        return new Found(deal.id(), deal.ref(), deal.member(), deal.team(), Text.verbatim(customer), deal.isVoided());
    }
}
