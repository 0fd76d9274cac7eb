package io.salesbell.activity;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Touch;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes one's own records afterwards: a next step always, a visit's customer until the end of the day it was logged
 * (product.md §6).
 */
@Service
public class Mending {
    /** In the journal: when a visit was given to another customer, which may have been made by that. */
    static final String AT = "at";

    private final Visits visits;
    private final PlannedRecords records;
    private final VisitLeads visitLeads;
    private final VisitMoves moves;
    private final Leads leads;
    private final Customers customers;
    private final RecentChanges changes;
    private final Journal journal;
    private final Clock clock;

    Mending(
            Visits visits,
            PlannedRecords records,
            VisitLeads visitLeads,
            VisitMoves moves,
            Leads leads,
            Customers customers,
            RecentChanges changes,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.records = records;
        this.visitLeads = visitLeads;
        this.moves = moves;
        this.leads = leads;
        this.customers = customers;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets what comes next on the record and on its lead. */
    @Transactional
    public void plan(Speaker speaker, Actor actor, RecordSource.Found record, String step, @Nullable Instant at) {
        refuseOthers(speaker, record);
        RecordKind kind = record.ref().kind();
        PlannedRecord planned = records.get(actor.org(), kind, record.id());
        Map<String, Object> payload = new HashMap<>(Map.of("toStep", step));
        put(payload, "fromStep", planned.nextStep());
        put(payload, "fromAt", planned.nextAt());
        records.plan(planned, step, at);
        UUID lead = planned.leadId();
        if (lead != null && visitLeads.isOpen(actor, lead)) {
            leads.touch(
                    actor,
                    lead,
                    Touch.at(planned.occurredAt(), Leads.planOf(record.ref())).next(step, at));
        }
        journal(actor, record, PlannedRecords.kind(kind), payload, clock.instant());
    }

    private static void put(Map<String, Object> payload, String name, @Nullable Object value) {
        if (value != null) {
            payload.put(name, value.toString());
        }
    }

    /** The customer a visit was given to, whether its name was new, and whose it is when it is a colleague's. */
    public record Recustomered(Customers.Named named, Optional<MemberId> colleague) {}

    /** Makes it a visit to the customer of that name; who was told that it was to another reads of it. */
    @Transactional
    public Recustomered recustomer(Speaker speaker, Actor actor, RecordSource.Found record, String name) {
        checkRecustomer(speaker, record);
        Visit visit = visits.get(actor.org(), record.id());
        Customer before = customers.current(actor.org(), visit.customerId());
        Instant now = clock.instant();
        Customers.Named named = customers.resolve(actor, name, now, visit.occurredOn());
        if (named.customer().id().equals(before.id())) {
            throw new UserMistake("activity.recustomer.same", record.ref(), before.name());
        }
        Optional<MemberId> colleague = moves.move(actor, visit, before, named.customer(), now);
        Map<String, Object> payload = new HashMap<>(Map.of(
                "fromCustomer", before.id(), "toCustomer", named.customer().id(), AT, now.toString()));
        colleague.ifPresent(owner -> payload.put(Visits.COLLEAGUE, owner.value()));
        journal(actor, record, Visits.RECUSTOMERED, payload, now);
        return new Recustomered(named, colleague);
    }

    /** Throws {@link UserMistake} where the record is not to be made another customer's by the speaker. */
    public void checkRecustomer(Speaker speaker, RecordSource.Found record) {
        if (record.ref().kind() != RecordKind.VISIT) {
            throw new UserMistake("activity.recustomer.only-visits", record.ref()).in("record");
        }
        refuseOthers(speaker, record);
        refuseYesterdays(speaker, record);
    }

    private void journal(Actor actor, RecordSource.Found record, String kind, Map<String, Object> payload, Instant at) {
        journal.append(new Change(actor, at, kind, record.ref().kind().subject(), record.id(), payload));
    }

    private static void refuseOthers(Speaker speaker, RecordSource.Found record) {
        if (!record.owner().equals(speaker.member())) {
            throw new UserMistake("activity.not-yours", record.ref());
        }
    }

    private void refuseYesterdays(Speaker speaker, RecordSource.Found record) {
        LocalDate logged = changes.firstOf(speaker.org(), record.id())
                .map(at -> LocalDate.ofInstant(at, speaker.zone()))
                .orElse(LocalDate.MIN);
        if (logged.isBefore(LocalDate.ofInstant(clock.instant(), speaker.zone()))) {
            throw new UserMistake("activity.recustomer.too-late", record.ref(), logged);
        }
    }
}
