package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Undoable;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Deals as records among others: found by number, commented, taken back. */
@Component
class DealSource implements RecordSource, Undoable {
    private final DealRows rows;
    private final Deals deals;
    private final Customers customers;

    DealSource(DealRows rows, Deals deals, Customers customers) {
        this.rows = rows;
        this.deals = deals;
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

    @Override
    public Set<String> journalKinds() {
        return Set.of(Deals.WON);
    }

    @Override
    public Optional<Text> undo(Step step) {
        return deals.takeBack(step.actor(), step.subject(), step.now())
                .map(won ->
                        Text.of("deal.undone", won.deal().ref(), won.customer().name(), won.amount()));
    }

    private Found found(Deal deal) {
        String customer = customers.current(deal.org(), deal.customerId()).name();
        return new Found(deal.id(), deal.ref(), deal.member(), deal.team(), Text.verbatim(customer), deal.isVoided());
    }
}
