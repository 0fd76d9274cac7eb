package io.salesbell.activity;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.ShortNumbers;
import io.salesbell.shared.Ids;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps visits. */
@Service
public class Visits {
    private final VisitRows rows;
    private final Customers customers;
    private final ShortNumbers numbers;
    private final Journal journal;

    Visits(VisitRows rows, Customers customers, ShortNumbers numbers, Journal journal) {
        this.rows = rows;
        this.customers = customers;
        this.numbers = numbers;
        this.journal = journal;
    }

    /** A visit just logged, with its customer and whether the name was new. */
    public record Logged(Visit visit, Customer customer, boolean newName) {}

    @Transactional
    public Logged log(Provenance from, String customerName, VisitDetails details) {
        Customers.Named named = customers.resolve(from.actor(), customerName, from.occurredAt(), from.occurredOn());
        Visit visit = rows.saveAndFlush(new Visit(
                Ids.next(),
                numbers.next(from.actor().org(), RecordKind.VISIT),
                from,
                named.customer().id(),
                null,
                details));
        journal.append(new Change(
                from.actor(),
                from.occurredAt(),
                "visit.logged",
                "visit",
                visit.id(),
                Map.of("ref", visit.ref().toString(), "customer", visit.customerId(), "typed", from.typed())));
        return new Logged(visit, named.customer(), named.created());
    }
}
