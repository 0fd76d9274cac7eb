package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Follow-ups as records among others. */
@Component
class FollowUpSource implements RecordSource {
    private final FollowUpRows rows;
    private final Customers customers;

    FollowUpSource(FollowUpRows rows, Customers customers) {
        this.rows = rows;
        this.customers = customers;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.FOLLOW_UP;
    }

    @Override
    public Optional<Found> byNumber(OrgId org, long number) {
        return rows.findByOrgIdAndNumber(org.value(), number).map(this::found);
    }

    @Override
    public Optional<Found> byId(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).map(this::found);
    }

    private Found found(FollowUp followUp) {
        String customer =
                customers.current(followUp.org(), followUp.customerId()).name();
        return new Found(
                followUp.id(),
                followUp.ref(),
                followUp.member(),
                followUp.team(),
                Text.verbatim(customer),
                followUp.isVoided());
    }
}
