package io.salesbell.lead;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.Actor;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Contacts with a lead's customer and what they do to the first response and to the reminder. */
@Component
class LeadTouches {
    private static final String TOUCHED = "lead.touched";
    private static final int ENOUGH_CALLS = 3;
    private static final int DEPTH = 20;

    private final LeadRows rows;
    private final Assignments assignments;
    private final ResponseRules rules;
    private final Members members;
    private final Journal journal;
    private final RecentChanges changes;
    private final Meanwhile meanwhile;

    LeadTouches(
            LeadRows rows,
            Assignments assignments,
            ResponseRules rules,
            Members members,
            Journal journal,
            RecentChanges changes,
            Meanwhile meanwhile) {
        this.rows = rows;
        this.assignments = assignments;
        this.rules = rules;
        this.members = members;
        this.journal = journal;
        this.changes = changes;
        this.meanwhile = meanwhile;
    }

    boolean touch(Actor actor, Lead lead, Touch touch) {
        meanwhile.refuseClosed(lead);
        NextStep before = NextStep.of(lead);
        lead.touched(touch);
        rows.saveAndFlush(lead);
        boolean first = ownersTouch(actor, lead, touch.at());
        Map<String, Object> payload =
                new HashMap<>(Map.of("ref", lead.ref().toString(), "by", touch.by(), "first", first));
        payload.putAll(before.changedTo(NextStep.of(lead)));
        journal.append(new Change(actor, touch.at(), TOUCHED, "lead", lead.id(), payload));
        return first;
    }

    /** Ends the first response when it is the owner who made contact; answers whether it did. */
    boolean ownersTouch(Actor actor, Lead lead, Instant at) {
        Optional<Assignment> own = own(actor, lead).filter(row -> !isBefore(row, lead, at));
        return own.isPresent() && assignments.touched(own.get(), at);
    }

    int notReached(Actor actor, Lead lead, Instant at) {
        meanwhile.refuseClosed(lead);
        lead.touched(Touch.at(at, "no answer"));
        rows.saveAndFlush(lead);
        Optional<Assignment> own = own(actor, lead);
        int calls = own.map(row -> row.noAnswers() + 1).orElse(1);
        if (own.isPresent()) {
            Member owner = members.get(actor.org(), actor.member());
            assignments.notReached(own.get(), at, calls < ENOUGH_CALLS ? rules.nextWorkingMorning(owner, at) : null);
        }
        journal.append(new Change(
                actor,
                at,
                "lead.not-reached",
                "lead",
                lead.id(),
                Map.of("ref", lead.ref().toString(), "times", calls)));
        return calls;
    }

    /** Undoes what that record's touch did: the first response that it was and the next step that it set. */
    void takeBack(Actor actor, Lead lead, RecordRef by, Instant touchedAt, Instant now) {
        boolean wasFirst = own(actor, lead)
                .map(Assignment::firstTouchAt)
                .filter(first -> first.truncatedTo(ChronoUnit.MILLIS).equals(touchedAt.truncatedTo(ChronoUnit.MILLIS)))
                .isPresent();
        if (lead.state().isClosed()) {
            return;
        }
        boolean planned = planBack(actor, lead, by);
        if (wasFirst) {
            awaitAgain(lead);
        }
        if (wasFirst || planned) {
            Map<String, Object> payload = Map.of("ref", lead.ref().toString(), "by", by.toString());
            journal.append(new Change(actor, now, "lead.touch-taken-back", "lead", lead.id(), payload));
        }
    }

    private boolean planBack(Actor actor, Lead lead, RecordRef by) {
        boolean planned = false;
        for (RecentChanges.Kept kept : changes.standing(actor.org(), actor.member(), Set.of(TOUCHED), DEPTH)) {
            boolean ofRecord = kept.subject().equals(lead.id())
                    && String.valueOf(kept.payload().get("by")).endsWith(" " + by);
            Optional<NextStep> before =
                    ofRecord ? NextStep.before(kept.payload(), NextStep.of(lead)) : Optional.empty();
            if (before.isPresent()) {
                lead.plan(before.get().what(), before.get().at());
                planned = true;
            }
        }
        if (planned) {
            rows.saveAndFlush(lead);
        }
        return planned;
    }

    /** Awaits the owner's first response again, with the reminder unless it has come already. */
    void awaitAgain(Lead lead) {
        assignments.current(lead.org(), lead.id()).ifPresent(row -> {
            Instant again = row.remindedAt() == null ? remindAt(lead, row) : null;
            assignments.untouched(row, null, again);
        });
    }

    private Instant remindAt(Lead lead, Assignment assignment) {
        Member owner = members.get(lead.org(), assignment.member());
        return rules.of(owner, lead.details().source()).remindAt(assignment.assignedAt());
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
