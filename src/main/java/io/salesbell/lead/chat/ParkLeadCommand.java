package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Overriding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Silences a lead until a day. */
@Component
class ParkLeadCommand implements CommandHandler {
    private final Leads leads;
    private final LeadCourse course;
    private final LeadSights sights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;

    ParkLeadCommand(Leads leads, LeadCourse course, LeadSights sights, Meanwhile meanwhile, Overriding overriding) {
        this.leads = leads;
        this.course = course;
        this.sights = sights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("park", "搁置")
                .topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument("until", Argument.Kind.UNTIL)
                .argument(Argument.of("reason", Argument.Kind.REST).optional())
                .under("lead")
                .personal()
                .example("lead L12 park next Monday waiting for their budget")
                .example("搁置 L12 下周一 等预算")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        Instant at = command.origin().sentAt();
        IncomingCommand.Moment moment = command.moment("until").orElseThrow();
        LocalDate until = moment.day();
        if (!until.isAfter(LocalDate.ofInstant(at, command.speaker().zone()))) {
            throw new UserMistake("lead.park.not-later", until).in("until");
        }
        String reason = command.optional("reason").orElse(null);
        Instant timed = moment.time() == null ? null : moment.at().toInstant();
        Optional<Text> before = overriding.ofCourse(command.actor(), lead, at);
        course.park(command.actor(), lead, until, timed, reason, at);
        LeadSight sight = sights.of(lead);
        Text why = reason == null ? Text.empty() : Text.of("lead.meanwhile.reason", reason);
        Object wake = timed == null ? until : timed;
        Card.Builder card = Card.saying("lead.park.said", sight.customer(), lead.ref(), wake, why);
        Optional.ofNullable(sight.assignment())
                .filter(Assignment::clockStands)
                .ifPresent(standing -> card.note("lead.park.clock"));
        before.ifPresent(said -> card.block(new Card.Note(said)));
        return Reply.of(card);
    }
}
