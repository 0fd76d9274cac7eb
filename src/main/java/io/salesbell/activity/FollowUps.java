package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Touch;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.ShortNumbers;
import io.salesbell.record.TakenBackNews;
import io.salesbell.record.Undoable;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps contacts with leads. */
@Service
public class FollowUps implements Undoable {
    static final String LOGGED = "follow-up.logged";

    private final FollowUpRows rows;
    private final Leads leads;
    private final Customers customers;
    private final Contacts contacts;
    private final Blockers blockers;
    private final ShortNumbers numbers;
    private final TakenBackNews corrections;
    private final Journal journal;
    private final Clock clock;

    FollowUps(
            FollowUpRows rows,
            Leads leads,
            Customers customers,
            Contacts contacts,
            Blockers blockers,
            ShortNumbers numbers,
            TakenBackNews corrections,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.leads = leads;
        this.customers = customers;
        this.contacts = contacts;
        this.blockers = blockers;
        this.numbers = numbers;
        this.corrections = corrections;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A contact just logged, with its customer; how often in a row nobody answered by now, 0 when somebody was reached;
     * and whose the lead is when it is a colleague's.
     */
    public record Logged(
            FollowUp followUp, Lead lead, Customer customer, int unanswered, Optional<MemberId> colleague) {}

    /** Logs a contact with the lead: the owner's is its first response, if that was awaited. */
    @Transactional
    public Logged log(Provenance from, Lead lead, FollowUpDetails details) {
        Actor actor = from.actor();
        FollowUp followUp = rows.saveAndFlush(
                new FollowUp(Ids.next(), numbers.next(actor.org(), RecordKind.FOLLOW_UP), from, lead, details));
        Optional<MemberId> colleague = leads.ownerOf(lead).filter(owner -> !owner.equals(actor.member()));
        Map<String, Object> payload = new HashMap<>(
                Map.of("ref", followUp.ref().toString(), "lead", lead.id(), "customer", lead.customerId()));
        colleague.ifPresent(owner -> payload.put(Visits.COLLEAGUE, owner.value()));
        journal.append(new Change(actor, RecordedAt.of(from, clock), LOGGED, "follow-up", followUp.id(), payload));
        Touch touch = Touch.at(from.occurredAt(), "follow-up " + followUp.ref());
        int unanswered = 0;
        if (details.reached()) {
            leads.touch(actor, lead.id(), touch.next(details.nextStep(), details.nextAt()));
        } else {
            unanswered = leads.notReached(actor, lead.id(), touch);
        }
        contacts.remember(actor.org(), followUp.id(), lead.customerId(), details.contact(), from.occurredAt());
        if (details.blocker() != null) {
            blockers.raise(actor, followUp, lead.customerId(), details.blocker(), RecordedAt.of(from, clock));
        }
        return new Logged(followUp, lead, customers.current(actor.org(), lead.customerId()), unanswered, colleague);
    }

    public FollowUp get(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).orElseThrow();
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(LOGGED);
    }

    @Override
    @Transactional
    public Optional<Text> undo(Step step) {
        FollowUp followUp = get(step.actor().org(), step.subject());
        if (followUp.isVoided()) {
            return Optional.empty();
        }
        followUp.voidIt(step.actor().member(), step.now(), "undo");
        rows.saveAndFlush(followUp);
        leads.takeBackTouch(step.actor(), followUp.leadId(), followUp.ref(), followUp.occurredAt(), step.now());
        blockers.withdraw(step.actor(), followUp.id(), step.now());
        contacts.forget(step.actor().org(), followUp.id());
        journal.append(new Change(
                step.actor(),
                step.now(),
                "follow-up.taken-back",
                "follow-up",
                followUp.id(),
                Map.of("ref", followUp.ref().toString(), "lead", followUp.leadId())));
        Customer customer = customers.current(step.actor().org(), followUp.customerId());
        Visits.colleague(step)
                .ifPresent(owner -> corrections.owe(
                        step.actor(), owner, ColleagueFollowUps.key(followUp.id()), followUp.ref(), customer.name()));
        return Optional.of(Text.of("activity.follow-up.undone", followUp.ref(), customer.name()));
    }
}
