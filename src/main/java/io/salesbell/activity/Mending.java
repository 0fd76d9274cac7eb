package io.salesbell.activity;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Touch;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.TakenBackNews;
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
    private final Visits visits;
    private final VisitRows visitRows;
    private final FollowUps followUps;
    private final FollowUpRows followUpRows;
    private final VisitLeads visitLeads;
    private final Leads leads;
    private final Customers customers;
    private final CustomerOwners owners;
    private final TakenBackNews corrections;
    private final RecentChanges changes;
    private final Journal journal;
    private final Clock clock;

    Mending(
            Visits visits,
            VisitRows visitRows,
            FollowUps followUps,
            FollowUpRows followUpRows,
            VisitLeads visitLeads,
            Leads leads,
            Customers customers,
            CustomerOwners owners,
            TakenBackNews corrections,
            RecentChanges changes,
            Journal journal,
            Clock clock) {
        this.visits = visits;
        this.visitRows = visitRows;
        this.followUps = followUps;
        this.followUpRows = followUpRows;
        this.visitLeads = visitLeads;
        this.leads = leads;
        this.customers = customers;
        this.owners = owners;
        this.corrections = corrections;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Sets what comes next on the record and on its lead. */
    @Transactional
    public void plan(Speaker speaker, Actor actor, RecordSource.Found record, String step, @Nullable Instant at) {
        refuseOthers(speaker, record);
        UUID lead;
        Instant touchedAt;
        if (record.ref().kind() == RecordKind.VISIT) {
            Visit visit = visits.get(actor.org(), record.id());
            visit.plan(step, at);
            visitRows.saveAndFlush(visit);
            lead = visit.leadId();
            touchedAt = visit.occurredAt();
        } else {
            FollowUp followUp = followUps.get(actor.org(), record.id());
            followUp.plan(step, at);
            followUpRows.saveAndFlush(followUp);
            lead = followUp.leadId();
            touchedAt = followUp.occurredAt();
        }
        if (lead != null && visitLeads.isOpen(actor, lead)) {
            leads.touch(actor, lead, Touch.at(touchedAt, "plan " + record.ref()).next(step, at));
        }
        journal(actor, record, record.ref().kind().subject() + ".planned", Map.of("toStep", step));
    }

    /** The customer a visit was given to, whether its name was new, and whose it is when it is a colleague's. */
    public record Recustomered(Customers.Named named, Optional<MemberId> colleague) {}

    /** Makes it a visit to the customer of that name; who was told that it was to another reads of it. */
    @Transactional
    public Recustomered recustomer(Speaker speaker, Actor actor, RecordSource.Found record, String name) {
        if (record.ref().kind() != RecordKind.VISIT) {
            throw new UserMistake("activity.recustomer.only-visits", record.ref()).in("record");
        }
        refuseOthers(speaker, record);
        refuseYesterdays(speaker, record);
        Visit visit = visits.get(actor.org(), record.id());
        Customer before = customers.current(actor.org(), visit.customerId());
        Customers.Named named = customers.resolve(actor, name, clock.instant(), visit.occurredOn());
        if (named.customer().id().equals(before.id())) {
            throw new UserMistake("activity.recustomer.same", record.ref(), before.name());
        }
        Optional<MemberId> told = visits.told(visit);
        String toldOf = ColleagueNews.key(visit.id(), visit.customerId());
        visitLeads.takeBack(actor, visit, clock.instant());
        Optional<Lead> lead =
                leads.openOf(actor.org(), actor.member(), named.customer().id());
        visit.moveTo(named.customer().id(), lead.map(Lead::id).orElse(null));
        visitRows.saveAndFlush(visit);
        visitLeads.touch(actor, visit);
        Optional<MemberId> colleague = owners.ownerOf(actor.org(), customers.idsOf(named.customer()))
                .filter(owner -> !owner.equals(actor.member()) && lead.isEmpty());
        Map<String, Object> payload = new HashMap<>(Map.of(
                "fromCustomer", before.id(), "toCustomer", named.customer().id()));
        colleague.ifPresent(owner -> payload.put(Visits.COLLEAGUE, owner.value()));
        journal(actor, record, Visits.RECUSTOMERED, payload);
        told.ifPresent(owner -> corrections.moved(actor, owner, toldOf, record.ref(), before.name()));
        return new Recustomered(named, colleague);
    }

    private void journal(Actor actor, RecordSource.Found record, String kind, Map<String, Object> payload) {
        journal.append(
                new Change(actor, clock.instant(), kind, record.ref().kind().subject(), record.id(), payload));
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
