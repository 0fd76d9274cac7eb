package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Snoozes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Puts the next reminder of a lead off. */
@Component
class SnoozeCommand implements CommandHandler {
    private final Leads leads;
    private final Snoozes snoozes;
    private final LeadSights sights;
    private final Meanwhile meanwhile;

    SnoozeCommand(Leads leads, Snoozes snoozes, LeadSights sights, Meanwhile meanwhile) {
        this.leads = leads;
        this.snoozes = snoozes;
        this.sights = sights;
        this.meanwhile = meanwhile;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("snooze", "顺延", "稍后提醒")
                .topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument("until", Argument.Kind.UNTIL)
                .under("lead")
                .personal()
                .example("snooze L12 2h")
                .example("顺延 L12 明天 9:00")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        Instant until = command.moment("until").orElseThrow().at().toInstant().truncatedTo(ChronoUnit.SECONDS);
        Instant at =
                snoozes.snooze(command.actor(), lead, until, command.origin().sentAt());
        return at.equals(until)
                ? Reply.of("lead.snooze.said", sights.customerOf(lead).name(), lead.ref(), at)
                : Reply.of("lead.snooze.moved", sights.customerOf(lead).name(), lead.ref(), at, until);
    }
}
