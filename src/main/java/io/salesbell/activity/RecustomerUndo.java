package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.MistypedCustomers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Undoable;
import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back that a visit was given to another customer, and the customer if it was made by that. */
@Component
class RecustomerUndo implements Undoable {
    /** The journal's kind of a visit that is again to the customer it was to before. */
    static final String MOVED_BACK = "visit.moved-back";

    private final VisitRows rows;
    private final VisitMoves moves;
    private final Customers customers;
    private final MistypedCustomers mistyped;
    private final Journal journal;

    RecustomerUndo(VisitRows rows, VisitMoves moves, Customers customers, MistypedCustomers mistyped, Journal journal) {
        this.rows = rows;
        this.moves = moves;
        this.customers = customers;
        this.mistyped = mistyped;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(Visits.RECUSTOMERED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        return rows.findByOrgIdAndId(step.actor().org().value(), step.subject())
                .filter(visit -> !visit.isVoided())
                .map(visit -> moveBack(step, visit));
    }

    private Text moveBack(Step step, Visit visit) {
        Customer given = customer(step, "toCustomer");
        Customer back = customer(step, "fromCustomer");
        Optional<MemberId> colleague = moves.move(step.actor(), visit, given, back, step.now());
        Map<String, Object> payload = new HashMap<>(Map.of("ref", visit.ref().toString(), "toCustomer", back.id()));
        colleague.ifPresent(owner -> payload.put(Visits.COLLEAGUE, owner.value()));
        journal.append(new Change(step.actor(), step.now(), MOVED_BACK, "visit", visit.id(), payload));
        Object made = step.payload().get(Mending.AT);
        if (made != null) {
            mistyped.forget(step.actor(), given, Instant.parse(made.toString()), step.now());
        }
        return Text.of("activity.recustomer.undone", visit.ref(), back.name());
    }

    private Customer customer(Step step, String name) {
        return customers.current(
                step.actor().org(),
                UUID.fromString(String.valueOf(step.payload().get(name))));
    }
}
