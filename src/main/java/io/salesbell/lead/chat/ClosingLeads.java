package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What losing and invalidating a lead have in common: the grammar, and a reason that is asked for. */
@Component
class ClosingLeads {
    private final Leads leads;
    private final LeadCourse course;
    private final LeadSights sights;
    private final Meanwhile meanwhile;

    ClosingLeads(Leads leads, LeadCourse course, LeadSights sights, Meanwhile meanwhile) {
        this.leads = leads;
        this.course = course;
        this.sights = sights;
        this.meanwhile = meanwhile;
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
        course.close(command.actor(), lead, how, reason, at, day);
        return Reply.of(key, sights.customerOf(lead).name(), lead.ref(), reason);
    }
}
