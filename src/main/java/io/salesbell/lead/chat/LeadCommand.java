package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Overriding;
import io.salesbell.lead.Touch;
import io.salesbell.team.QuietTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a lead, or moves it to another stage. */
@Component
class LeadCommand implements CommandHandler {
    private final Leads leads;
    private final LeadCourse course;
    private final LeadSights sights;
    private final LeadCards cards;
    private final Meanwhile meanwhile;
    private final Overriding overriding;
    private final QuietTimes quiet;

    LeadCommand(
            Leads leads,
            LeadCourse course,
            LeadSights sights,
            LeadCards cards,
            Meanwhile meanwhile,
            Overriding overriding,
            QuietTimes quiet) {
        this.leads = leads;
        this.course = course;
        this.sights = sights;
        this.cards = cards;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
        this.quiet = quiet;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("lead", "线索")
                .topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument(Argument.of("stage", Argument.Kind.VOCABULARY).optional())
                .option("next", Argument.Kind.NEXT, "next step", "下一步")
                .personal()
                .example("lead L12")
                .example("lead L12 contacted, next: Fri 9:00 call")
                .example("线索 L12 需求确认")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        Optional<String> stage = command.optional("stage");
        if (stage.isPresent() && !(command.has("next") && isAt(lead, stage.get()))) {
            return move(command, lead, stage.get());
        }
        return command.has("next") ? plan(command, lead) : Reply.of(cards.card(command.speaker(), sights.of(lead)));
    }

    private static boolean isAt(Lead lead, String stage) {
        return lead.state() == LeadState.OPEN && lead.stage().equals(stage);
    }

    private Reply move(IncomingCommand command, Lead lead, String stage) {
        meanwhile.check(lead, command.version());
        refuseEnd(sights.of(lead), LeadState.ofStage(stage));
        Touch touch = touch(command);
        Optional<Text> before = overriding.ofCourse(command.actor(), lead, touch.at());
        LeadCourse.Moved moved = course.move(command.actor(), lead, stage, touch);
        Card.Builder card = cards.moved(moved, touch, before);
        quiet.note(command.speaker(), touch.nextAt()).forEach(card::block);
        return Reply.of(card);
    }

    private Reply plan(IncomingCommand command, Lead lead) {
        meanwhile.check(lead, command.version());
        Touch touch = touch(command);
        Optional<Text> before = overriding.ofPlan(command.actor(), lead, touch.at());
        course.plan(command.actor(), lead, touch);
        List<Card.Block> blocks = new ArrayList<>();
        before.ifPresent(said -> blocks.add(new Card.Note(said)));
        blocks.addAll(quiet.note(command.speaker(), touch.nextAt()));
        blocks.addAll(cards.card(command.speaker(), sights.of(lead)).blocks());
        return Reply.of(new Card(blocks));
    }

    private static Touch touch(IncomingCommand command) {
        Optional<IncomingCommand.NextStep> next = command.nextStep("next");
        return Touch.at(command.origin().sentAt(), "stage")
                .next(
                        next.map(IncomingCommand.NextStep::what).orElse(null),
                        next.map(IncomingCommand.NextStep::instant).orElse(null));
    }

    /** The ends need an amount or a reason: asked for in a form. */
    private static void refuseEnd(LeadSight sight, LeadState end) {
        switch (end) {
            case WON ->
                throw new UserMistake(
                        Text.of("lead.end.amount", sight.ref()),
                        List.of(Button.of("lead.button.won", "won " + sight.ref())
                                .asForm()));
            case LOST ->
                throw new UserMistake(
                        Text.of("lead.end.reason", sight.ref()),
                        List.of(Button.of("lead.button.lost", "lost " + sight.ref())
                                .asForm()));
            case INVALID ->
                throw new UserMistake(
                        Text.of("lead.end.reason", sight.ref()),
                        List.of(Button.of("lead.button.invalid", "invalid " + sight.ref())
                                .asForm()));
            default -> {
                // an open stage
            }
        }
    }
}
