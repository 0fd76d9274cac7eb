package io.salesbell.lead;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.Actor;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts back what contacts that were taken back did to a lead, its first response and its reminder. */
@Component
class TakenBackTouches {
    private static final int DEPTH = 20;

    private final LeadRows rows;
    private final Assignments assignments;
    private final ResponseClocks clocks;
    private final ResponseRules rules;
    private final Members members;
    private final Journal journal;
    private final RecentChanges changes;

    TakenBackTouches(
            LeadRows rows,
            Assignments assignments,
            ResponseClocks clocks,
            ResponseRules rules,
            Members members,
            Journal journal,
            RecentChanges changes) {
        this.rows = rows;
        this.assignments = assignments;
        this.clocks = clocks;
        this.rules = rules;
        this.members = members;
        this.journal = journal;
        this.changes = changes;
    }

    /** Undoes what that record's touch did: the first response that it was, the last contact and the next step. */
    void takeBack(Actor actor, Lead lead, RecordRef by, Instant touchedAt, Instant now) {
        if (lead.state().isClosed()) {
            return;
        }
        List<RecentChanges.Kept> ofRecord = changes
                .standing(actor.org(), actor.member(), Set.of(LeadTouches.TOUCHED, LeadTouches.NOT_REACHED), DEPTH)
                .stream()
                .filter(kept -> kept.subject().equals(lead.id())
                        && String.valueOf(kept.payload().get("by")).endsWith(" " + by))
                .toList();
        boolean wasFirst = ofRecord.isEmpty()
                ? firstAt(actor, lead, touchedAt)
                : ofRecord.stream()
                        .anyMatch(kept -> Boolean.TRUE.equals(kept.payload().get("first")));
        ofRecord.forEach(kept -> putBack(actor, lead, kept, now));
        if (wasFirst) {
            awaitAgain(lead, now);
        }
        if (wasFirst || !ofRecord.isEmpty()) {
            tookBack(actor, lead, by.toString(), now);
        }
    }

    private void tookBack(Actor actor, Lead lead, String by, Instant now) {
        rows.saveAndFlush(lead);
        Map<String, Object> payload = Map.of("ref", lead.ref().toString(), "by", by);
        journal.append(new Change(actor, now, "lead.touch-taken-back", "lead", lead.id(), payload));
    }

    /** Undoes what setting a record's next step afterwards did. */
    void takeBackPlan(Actor actor, Lead lead, RecordRef of, Instant now) {
        if (lead.state().isClosed()) {
            return;
        }
        changes.standing(actor.org(), actor.member(), Set.of(LeadTouches.TOUCHED), DEPTH).stream()
                .filter(kept -> kept.subject().equals(lead.id())
                        && Leads.planOf(of).equals(kept.payload().get("by")))
                .findFirst()
                .ifPresent(kept -> {
                    putBack(actor, lead, kept, now);
                    tookBack(actor, lead, Leads.planOf(of), now);
                });
    }

    private boolean firstAt(Actor actor, Lead lead, Instant at) {
        return own(actor, lead)
                .map(Assignment::firstTouchAt)
                .filter(first -> first.truncatedTo(ChronoUnit.MILLIS).equals(at.truncatedTo(ChronoUnit.MILLIS)))
                .isPresent();
    }

    private void putBack(Actor actor, Lead lead, RecentChanges.Kept kept, Instant now) {
        NextStep.before(kept.payload(), NextStep.of(lead)).ifPresent(step -> lead.plan(step.what(), step.at()));
        BeforeTouch.in(kept.payload()).ifPresent(before -> {
            lead.untouched(kept.at(), before.lastTouchAt());
            own(actor, lead).ifPresent(row -> assignments.putBack(row, before.beside(row, kept.payload())));
        });
        journal.append(RecentChanges.undone(actor, now, kept));
    }

    /** Puts back what ending, parking or moving the lead on did to the owner's first response and reminder. */
    void answerBack(Lead lead, Map<String, Object> change, Instant now) {
        assignments
                .current(lead.org(), lead.id())
                .ifPresent(row -> BeforeTouch.in(change)
                        .ifPresent(before -> assignments.putBack(row, before.beside(row, change))));
        clocks.putBack(lead, change);
        if (change.containsKey(LeadTouches.FIRST)) {
            awaitAgain(lead, now);
        }
    }

    /**
     * Awaits the owner's first response again, by what holds now, with the reminder there is or else its own. When that has come already,
     * its buttons are spent: another comes the next working morning.
     */
    private void awaitAgain(Lead lead, Instant now) {
        assignments.current(lead.org(), lead.id()).ifPresent(row -> {
            assignments.untouched(row, null, row.remindAt() == null ? again(lead, row, now) : row.remindAt());
            assignments.follow(row);
        });
        if (lead.state() == LeadState.OPEN) {
            clocks.runOn(lead, now);
        }
    }

    private @Nullable Instant again(Lead lead, Assignment assignment, Instant now) {
        if (assignment.time().stands()) {
            return null;
        }
        Member owner = members.get(lead.org(), assignment.member());
        ResponseRule.Running rule = rules.of(owner, lead.details().source());
        Instant own = rule.remindAt(assignment.time().from(), assignment.time().ran());
        return assignment.remindedAt() == null || own.isAfter(now) ? own : rules.nextWorkingMorning(owner, now);
    }

    private Optional<Assignment> own(Actor actor, Lead lead) {
        return assignments
                .current(lead.org(), lead.id())
                .filter(row -> row.member().equals(actor.member()));
    }
}
