package io.salesbell.lead;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Contacts with a lead's customer and what they do to the first response and to the reminder. */
@Component
class LeadTouches {
    /** In the journal: when the first response was given, by the change that gave it. */
    static final String FIRST = "firstTouch";

    static final String TOUCHED = "lead.touched";
    static final String NOT_REACHED = "lead.not-reached";
    private static final int ENOUGH_CALLS = 3;

    private final LeadRows rows;
    private final Assignments assignments;
    private final ResponseRules rules;
    private final Members members;
    private final Journal journal;
    private final Meanwhile meanwhile;

    LeadTouches(
            LeadRows rows,
            Assignments assignments,
            ResponseRules rules,
            Members members,
            Journal journal,
            Meanwhile meanwhile) {
        this.rows = rows;
        this.assignments = assignments;
        this.rules = rules;
        this.members = members;
        this.journal = journal;
        this.meanwhile = meanwhile;
    }

    boolean touch(Actor actor, Lead lead, Touch touch) {
        meanwhile.refuseClosed(lead);
        Map<String, Object> payload = touched(actor, lead, touch);
        boolean first = ownersTouch(actor, lead, touch.at());
        payload.put("first", first);
        journal.append(new Change(actor, touch.at(), TOUCHED, "lead", lead.id(), payload));
        return first;
    }

    /** What the journal says of the contact, and how things were before. */
    private Map<String, Object> touched(Actor actor, Lead lead, Touch touch) {
        NextStep before = NextStep.of(lead);
        Map<String, Object> payload =
                BeforeTouch.of(lead.lastTouchAt(), own(actor, lead)).payload();
        lead.touched(touch);
        rows.saveAndFlush(lead);
        payload.put("ref", lead.ref().toString());
        payload.put("by", touch.by());
        payload.putAll(before.changedTo(NextStep.of(lead)));
        return payload;
    }

    /** Ends the first response when it is the owner who made contact; answers whether it did. */
    boolean ownersTouch(Actor actor, Lead lead, Instant at) {
        Optional<Assignment> own = own(actor, lead).filter(row -> !isBefore(row, lead, at));
        return own.isPresent() && assignments.touched(own.get(), at);
    }

    int notReached(Actor actor, Lead lead, Touch touch) {
        meanwhile.refuseClosed(lead);
        Map<String, Object> payload = touched(actor, lead, touch);
        Optional<Assignment> own = own(actor, lead);
        int calls = own.map(row -> row.noAnswers() + 1).orElse(1);
        if (own.isPresent()) {
            Member owner = members.get(actor.org(), actor.member());
            Instant again = calls < ENOUGH_CALLS ? rules.nextWorkingMorning(owner, touch.at()) : null;
            assignments.notReached(own.get(), touch.at(), again);
            BeforeTouch.left(payload, again, calls);
        }
        payload.put("times", calls);
        payload.put("first", own.filter(row -> row.firstTouchAt() == null).isPresent());
        journal.append(new Change(actor, touch.at(), NOT_REACHED, "lead", lead.id(), payload));
        return calls;
    }

    private Optional<Assignment> own(Actor actor, Lead lead) {
        return assignments
                .current(lead.org(), lead.id())
                .filter(row -> row.member().equals(actor.member()));
    }

    /** A contact on an earlier day than the lead came is no answer to it. */
    private boolean isBefore(Assignment assignment, Lead lead, Instant at) {
        if (!at.isBefore(assignment.assignedAt())) {
            return false;
        }
        Member owner = members.get(lead.org(), assignment.member());
        LocalDate day = LocalDate.ofInstant(at, owner.zone());
        return day.isBefore(LocalDate.ofInstant(assignment.assignedAt(), owner.zone()));
    }
}
