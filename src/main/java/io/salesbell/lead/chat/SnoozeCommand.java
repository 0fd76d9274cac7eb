package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Snoozes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
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
        LeadSight sight = sights.of(lead);
        Card.Builder card = said(sight, at, until);
        Optional.ofNullable(sight.assignment())
                .filter(Assignment::awaitsFirstResponse)
                .map(Assignment::deadlineAt)
                .filter(deadline -> deadline.isAfter(command.origin().sentAt()))
                .ifPresent(deadline ->
                        card.note(at.isAfter(deadline) ? "lead.snooze.beyond" : "lead.snooze.again", deadline));
        return Reply.of(card);
    }

    private static Card.Builder said(LeadSight sight, Instant at, Instant asked) {
        boolean parked = sight.lead().state() == LeadState.PARKED;
        if (at.equals(asked)) {
            return Card.saying(parked ? "lead.snooze.parked" : "lead.snooze.said", sight.customer(), sight.ref(), at);
        }
        String moved = parked ? "lead.snooze.parked-moved" : "lead.snooze.said-moved";
        return Card.saying(moved, sight.customer(), sight.ref(), at, asked);
    }
}
