package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Undoable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back that a lead's next step was set by itself: the one before holds again. */
@Component
class PlanUndo implements Undoable {
    private final LeadRows rows;
    private final LeadSights sights;
    private final Journal journal;

    PlanUndo(LeadRows rows, LeadSights sights, Journal journal) {
        this.rows = rows;
        this.sights = sights;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(LeadCourse.PLANNED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        Lead lead = rows.findByOrgIdAndId(step.actor().org().value(), step.subject())
                .orElseThrow();
        if (lead.isVoided() || lead.state().isClosed()) {
            return Optional.empty();
        }
        String customer = sights.customerOf(lead).name();
        NextStep before = NextStep.before(step.payload(), NextStep.of(lead))
                .orElseThrow(() -> new UserMistake("lead.undone.planned-since", customer, lead.ref()));
        lead.plan(before.what(), before.at());
        rows.saveAndFlush(lead);
        Map<String, Object> payload = Map.of("ref", lead.ref().toString());
        journal.append(new Change(step.actor(), step.now(), "lead.plan-taken-back", "lead", lead.id(), payload));
        return Optional.of(Text.of("lead.undone.planned", customer, lead.ref()));
    }
}
