package io.salesbell.reminder.rule;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.LeadTexts;
import io.salesbell.reminder.rule.StepsDue.Subject;
import io.salesbell.reminder.rule.StepsDue.VisitStep;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which step it is time for, reading it again just before: one that was moved, done or taken back meanwhile, or of
 * a lead that is no longer the member's, is not spoken of.
 */
@Component
class StepMessage implements MessageComposer {
    private final StepsDue steps;
    private final LeadSights sights;

    StepMessage(StepsDue steps, LeadSights sights) {
        this.steps = steps;
        this.sights = sights;
    }

    @Override
    public String kind() {
        return StepReminder.KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        UUID id = UUID.fromString(value(payload, "id"));
        Instant step = Instant.parse(value(payload, "step"));
        Subject subject = Subject.valueOf(value(payload, "subject"));
        if (subject == Subject.VISIT) {
            return steps.standing(org, id, step).map(StepMessage::visit);
        }
        Instant owedAt = Instant.parse(value(payload, "at"));
        return sights.find(org, id)
                .filter(sight -> sight.lead().state() == LeadState.OPEN)
                .filter(sight -> sight.ownerId()
                        .filter(MemberId.of(value(payload, "member"))::equals)
                        .isPresent())
                .filter(sight -> subject == Subject.PARKED
                        ? !sight.lead().lastTouchAt().isAfter(owedAt)
                        : step.equals(sight.lead().details().nextAt()))
                .map(sight -> lead(sight, subject));
    }

    /** What is to be done; a step may be a time alone. */
    private static Text what(@Nullable String step) {
        return step == null || step.isBlank() ? Text.of("reminder.step.touch") : Text.verbatim(step);
    }

    private static Card visit(VisitStep step) {
        String again = "next step " + step.ref() + ": tomorrow 9:00 " + step.what();
        return Card.saying("reminder.step.visit", step.customer(), step.ref(), what(step.what()))
                .menu(List.of(
                        Button.of("reminder.step.done", "visit " + step.customer() + ":")
                                .primary()
                                .asForm(),
                        Button.of("reminder.step.tomorrow", again.strip())))
                .build();
    }

    private static Card lead(LeadSight sight, Subject subject) {
        Lead lead = sight.lead();
        Text next = what(lead.details().nextStep());
        Card.Builder card = subject == Subject.PARKED
                ? Card.saying("reminder.step.parked", LeadTexts.about(sight))
                : Card.saying("reminder.step.lead", LeadTexts.about(sight), next);
        Assignment held = sight.assignment();
        if (subject == Subject.PARKED && held != null && held.awaitsFirstResponse() && held.deadlineAt() != null) {
            card.note("reminder.step.answer-by", held.deadlineAt());
        }
        return card.menu(List.of(
                        Button.of("reminder.step.done", "followup " + sight.ref())
                                .primary()
                                .at(lead.version())
                                .asForm(),
                        Button.of("reminder.step.tomorrow", "snooze " + sight.ref() + " tomorrow 9:00")
                                .at(lead.version())))
                .build();
    }

    private static String value(Map<String, String> payload, String name) {
        return Objects.requireNonNull(payload.get(name));
    }
}
