package io.salesbell.activity.chat;

import io.salesbell.activity.Mending;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Overriding;
import io.salesbell.lead.Touch;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sets what comes next after a visit or follow-up of one's own, or with a lead. */
@Component
class PlanNextStepCommand implements CommandHandler {
    private final Records records;
    private final Mending mending;
    private final Leads leads;
    private final LeadCourse course;
    private final Overriding overriding;
    private final LogAnswers answers;

    PlanNextStepCommand(
            Records records,
            Mending mending,
            Leads leads,
            LeadCourse course,
            Overriding overriding,
            LogAnswers answers) {
        this.overriding = overriding;
        this.leads = leads;
        this.course = course;
        this.records = records;
        this.mending = mending;
        this.answers = answers;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("next step", "改下一步", "设下一步")
                .argument("record", Argument.Kind.WHICH)
                .argument("step", Argument.Kind.NEXT)
                .example("next step V31: Fri 9:00 call")
                .example("改下一步 V31：周三回访")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found record = records.find(command.speaker(), command.which("record"));
        if (record.ref().kind() == RecordKind.LEAD) {
            return ofLead(command, record);
        }
        if (record.ref().kind() != RecordKind.VISIT && record.ref().kind() != RecordKind.FOLLOW_UP) {
            throw new UserMistake("activity.plan.how", record.ref()).in("record");
        }
        IncomingCommand.NextStep step = command.nextStep("step").orElseThrow();
        mending.plan(command.speaker(), command.actor(), record, step.what(), step.instant());
        return Reply.of(answer(command, record, step));
    }

    private Reply ofLead(IncomingCommand command, RecordSource.Found record) {
        IncomingCommand.NextStep step = command.nextStep("step").orElseThrow();
        Lead lead = leads.get(command.org(), record.id());
        Touch touch = Touch.at(command.origin().sentAt(), "stage").next(step.what(), step.instant());
        Optional<Text> before = overriding.ofPlan(command.actor(), lead, touch.at());
        course.plan(command.actor(), lead, touch);
        Card.Builder card = answer(command, record, step);
        before.ifPresent(said -> card.block(new Card.Note(said)));
        return Reply.of(card);
    }

    private Card.Builder answer(IncomingCommand command, RecordSource.Found record, IncomingCommand.NextStep step) {
        Card.Builder card = Card.saying("activity.plan.done", record.about(), record.ref(), LogAnswers.next(step));
        answers.reminded(command, "step").forEach(card::block);
        return card;
    }
}
