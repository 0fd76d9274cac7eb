package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.record.Undoable;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back that a lead's next step was set by itself: the one before holds again. */
@Component
class PlanUndo implements Undoable {
    private final PuttingBack back;

    PlanUndo(PuttingBack back) {
        this.back = back;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(LeadCourse.PLANNED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        return back.of(step, "lead.plan-taken-back", "lead.undone.planned", (lead, customer) -> {
            NextStep before = NextStep.before(step.payload(), NextStep.of(lead))
                    .orElseThrow(() -> new UserMistake("lead.undone.planned-since", customer, lead.ref()));
            lead.plan(before.what(), before.at());
        });
    }
}
