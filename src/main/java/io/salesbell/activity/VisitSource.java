package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Visits as records among others. */
@Component
class VisitSource implements RecordSource {
    private final VisitRows rows;
    private final Customers customers;

    VisitSource(VisitRows rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VISIT;
    }

    @Override
    public Optional<Found> byNumber(OrgId org, long number) {
        return rows.findByOrgIdAndNumber(org.value(), number).map(this::found);
    }

    @Override
    public Optional<Found> byId(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).map(this::found);
    }

    private Found found(Visit visit) {
        String customer = customers.current(visit.org(), visit.customerId()).name();
        return new Found(
                visit.id(), visit.ref(), visit.member(), visit.team(), Text.verbatim(customer), visit.isVoided());
    }
}
