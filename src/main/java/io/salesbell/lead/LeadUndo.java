package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.MistypedCustomers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.Undoable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes back that a lead was created, with a customer it made by a slip, moved, closed, parked or handed over,
 * as long as it is the lead's newest change;
 * whoever was told of the change is told of that.
 */
@Component
class LeadUndo implements Undoable {
    /** The journal's kinds of what only puts back how a lead was. */
    static final Set<String> PUTTING_BACK = Set.of(
            "lead.given-back",
            "lead.reopened",
            "lead.touch-taken-back",
            "lead.snooze-taken-back",
            "lead.plan-taken-back");

    private final LeadRows rows;
    private final Assignments assignments;
    private final HandOvers handOvers;
    private final TakenBackTouches touches;
    private final LeadSights sights;
    private final MistypedCustomers mistyped;
    private final Contacts contacts;
    private final LeadSupport support;
    private final RecentChanges changes;
    private final CourseNews news;
    private final Journal journal;

    LeadUndo(
            LeadRows rows,
            Assignments assignments,
            HandOvers handOvers,
            TakenBackTouches touches,
            LeadSights sights,
            MistypedCustomers mistyped,
            Contacts contacts,
            LeadSupport support,
            RecentChanges changes,
            CourseNews news,
            Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.handOvers = handOvers;
        this.touches = touches;
        this.sights = sights;
        this.mistyped = mistyped;
        this.contacts = contacts;
        this.support = support;
        this.changes = changes;
        this.news = news;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of("lead.created", "lead.moved", "lead.lost", "lead.invalid", "lead.parked", "lead.assigned");
    }

    @Override
    public Optional<Text> undo(Step step) {
        Lead lead = rows.findByOrgIdAndId(step.actor().org().value(), step.subject())
                .orElseThrow();
        if (lead.isVoided()) {
            return Optional.empty();
        }
        refuseWhenBuiltOn(step, lead);
        switch (step.kind()) {
            case "lead.created" -> takeBack(step, lead);
            case "lead.assigned" -> giveBack(step, lead);
            default -> moveBack(step, lead);
        }
        return Optional.of(Text.of("lead.undone." + step.kind().substring("lead.".length()), name(lead), lead.ref()));
    }

    private void refuseWhenBuiltOn(Step step, Lead lead) {
        if (changes.othersSince(step.actor(), lead.id(), step.entry(), PUTTING_BACK)) {
            throw new UserMistake("lead.undone.too-late", name(lead), lead.ref());
        }
    }

    private void takeBack(Step step, Lead lead) {
        lead.voidIt(step.actor().member(), step.now(), "undo");
        rows.saveAndFlush(lead);
        assignments.end(lead.org(), lead.id(), step.now());
        support.withdraw(step.actor(), lead.id(), step.now());
        contacts.forget(lead.org(), lead.id());
        append(step, lead, "lead.voided");
        mistyped.forget(step.actor(), sights.customerOf(lead), lead.occurredAt(), step.now());
    }

    private void giveBack(Step step, Lead lead) {
        handOvers.giveBack(step.actor(), lead, step.payload());
        append(step, lead, "lead.given-back");
    }

    private void moveBack(Step step, Lead lead) {
        lead.restore(LeadSnapshot.from(step.payload()));
        rows.saveAndFlush(lead);
        touches.answerBack(lead, step.payload(), step.now());
        append(step, lead, "lead.reopened");
        news.undone(step.actor(), lead, step.payload());
    }

    private void append(Step step, Lead lead, String kind) {
        Map<String, Object> payload = Map.of("ref", lead.ref().toString());
        journal.append(new Change(step.actor(), step.now(), kind, "lead", lead.id(), payload));
    }

    private String name(Lead lead) {
        return sights.customerOf(lead).name();
    }
}
