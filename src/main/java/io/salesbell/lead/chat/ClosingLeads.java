package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Overriding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What losing and invalidating a lead have in common: the grammar, and a reason that is asked for. */
@Component
class ClosingLeads {
    private final Leads leads;
    private final LeadCourse course;
    private final LeadSights sights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;

    ClosingLeads(Leads leads, LeadCourse course, LeadSights sights, Meanwhile meanwhile, Overriding overriding) {
        this.leads = leads;
        this.course = course;
        this.sights = sights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
    }

    static CommandSpec.Builder grammar(CommandSpec.Builder spec) {
        return spec.topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument("reason", Argument.Kind.REST)
                .under("lead")
                .personal();
    }

    Reply close(IncomingCommand command, LeadState how, String key) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        Instant at = command.origin().sentAt();
        LocalDate day = LocalDate.ofInstant(at, command.speaker().zone());
        String reason = command.text("reason");
        Optional<Text> before = overriding.ofCourse(command.actor(), lead, at);
        course.close(command.actor(), lead, how, reason, at, day);
        Card.Builder card = Card.saying(key, sights.customerOf(lead).name(), lead.ref(), reason);
        before.ifPresent(said -> card.block(new Card.Note(said)));
        return Reply.of(card);
    }
}
