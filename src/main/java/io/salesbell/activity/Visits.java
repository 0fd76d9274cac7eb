package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.commit.JointCommit;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerStanding;
import io.salesbell.customer.Customers;
import io.salesbell.customer.MistypedCustomers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.lead.Lead;
import io.salesbell.record.Attachments;
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
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps visits. */
@Service
public class Visits implements Undoable {
    static final String LOGGED = "visit.logged";

    /** In the journal: the colleague whose customer was visited; absent when it is nobody else's. */
    static final String COLLEAGUE = "colleague";
    /** The journal's kind of a visit that was given to another customer. */
    static final String RECUSTOMERED = "visit.recustomered";

    private final VisitRows rows;
    private final VisitKind kind;
    private final JointCommit commit;
    private final Customers customers;
    private final CustomerStanding standings;
    private final MistypedCustomers mistyped;
    private final Contacts contacts;
    private final VisitLeads leads;
    private final Blockers blockers;
    private final Attachments attachments;
    private final ShortNumbers numbers;
    private final TakenBackNews corrections;
    private final RecentChanges changes;
    private final Journal journal;
    private final Clock clock;

    Visits(
            VisitRows rows,
            VisitKind kind,
            JointCommit commit,
            Customers customers,
            CustomerStanding standings,
            MistypedCustomers mistyped,
            Contacts contacts,
            VisitLeads leads,
            Blockers blockers,
            Attachments attachments,
            ShortNumbers numbers,
            TakenBackNews corrections,
            RecentChanges changes,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.kind = kind;
        this.commit = commit;
        this.customers = customers;
        this.standings = standings;
        this.mistyped = mistyped;
        this.contacts = contacts;
        this.leads = leads;
        this.blockers = blockers;
        this.attachments = attachments;
        this.numbers = numbers;
        this.corrections = corrections;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A visit just logged: its customer and whether the name was new, whether nobody had dealt with the customer for a
     * year, and whose the customer is when it is a colleague's.
     */
    public record Logged(Visit visit, Customers.Named named, boolean newCustomer, Optional<MemberId> colleague) {
        public Customer customer() {
            return named.customer();
        }
    }

    /** Logs a visit; {@code about} is the lead it was for, where one was named. */
    @Transactional
    public Logged log(Provenance from, String customerName, VisitDetails details, Optional<Lead> about) {
        Actor actor = from.actor();
        Optional<CustomerStanding.Standing> known = standings.inTurn(actor, customerName, from.occurredOn());
        Customers.Named named = known.map(standing -> new Customers.Named(standing.customer(), false))
                .orElseGet(() -> customers.resolve(actor, customerName, from.occurredAt(), from.occurredOn()));
        Customer customer = named.customer();
        Optional<Lead> lead = leads.of(actor, customer, about, known.flatMap(CustomerStanding.Standing::ownLead));
        Optional<MemberId> colleague = about.flatMap(leads::ownerOf)
                .or(() -> known.flatMap(CustomerStanding.Standing::owner))
                .filter(owner -> !owner.equals(actor.member()) && (about.isPresent() || lead.isEmpty()));
        Visit visit = new Visit(
                Ids.next(),
                numbers.next(actor.org(), RecordKind.VISIT),
                from,
                known.map(CustomerStanding.Standing::typedId).orElse(customer.id()),
                lead.map(Lead::id).orElse(null),
                details);
        commit.leave(kind, visit);
        Instant recordedAt = RecordedAt.of(from, clock);
        journal.append(new Change(actor, recordedAt, LOGGED, "visit", visit.id(), payload(visit, colleague)));
        contacts.remember(actor.org(), visit.id(), visit.customerId(), details.contact(), recordedAt);
        attachments.attach(actor.org(), RecordKind.VISIT, visit.id(), details.photos(), recordedAt);
        leads.touch(actor, visit);
        if (details.blocker() != null) {
            blockers.raise(actor, visit, customer.id(), details.blocker(), recordedAt);
        }
        boolean newCustomer = known.map(CustomerStanding.Standing::newCustomer).orElse(true);
        return new Logged(visit, named, newCustomer, colleague);
    }

    public Visit get(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).orElseThrow();
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(LOGGED);
    }

    @Override
    @Transactional
    public Optional<Text> undo(Step step) {
        Visit visit = get(step.actor().org(), step.subject());
        if (visit.isVoided()) {
            return Optional.empty();
        }
        visit.voidIt(step.actor().member(), step.now(), "undo");
        rows.saveAndFlush(visit);
        leads.takeBack(step.actor(), visit, step.now());
        blockers.withdraw(step.actor(), visit.id(), step.now());
        contacts.forget(step.actor().org(), visit.id());
        journal.append(new Change(
                step.actor(),
                step.now(),
                "visit.taken-back",
                "visit",
                visit.id(),
                Map.of("ref", visit.ref().toString(), "customer", visit.customerId())));
        Customer customer = customers.current(step.actor().org(), visit.customerId());
        told(visit)
                .ifPresent(owner -> corrections.owe(
                        step.actor(),
                        owner,
                        ColleagueNews.key(visit.id(), visit.customerId()),
                        visit.ref(),
                        customer.name()));
        mistyped.forget(step.actor(), customer, visit.occurredAt(), step.now());
        return Optional.of(Text.of("activity.visit.undone", visit.ref(), customer.name()));
    }

    /** The colleague who was owed the news of the visit to the customer it is now. */
    Optional<MemberId> told(Visit visit) {
        return changes.latestOf(visit.org(), visit.id(), Set.of(LOGGED, RECUSTOMERED))
                .flatMap(made -> colleague(made.change().payload()));
    }

    static Optional<MemberId> colleague(Map<String, Object> payload) {
        return Optional.ofNullable(payload.get(COLLEAGUE)).map(owner -> MemberId.of(owner.toString()));
    }

    /** The colleague who was owed the news of the record that is taken back. */
    static Optional<MemberId> colleague(Step step) {
        return colleague(step.payload());
    }

    private static Map<String, Object> payload(Visit visit, Optional<MemberId> colleague) {
        Map<String, Object> payload = new HashMap<>(
                Map.of("ref", visit.ref().toString(), "customer", visit.customerId(), "typed", visit.typed()));
        colleague.ifPresent(owner -> payload.put(COLLEAGUE, owner.value()));
        return payload;
    }
}
