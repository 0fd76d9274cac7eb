package io.salesbell.lead.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.lead.HandOvers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Meanwhile;
import io.salesbell.lead.Overriding;
import io.salesbell.record.PersonalNews;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Hands a lead over to a colleague. */
@Component
class AssignLeadCommand implements CommandHandler {
    private final Leads leads;
    private final HandOvers handOvers;
    private final LeadSights sights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;
    private final Introductions introductions;
    private final PersonalNews news;

    AssignLeadCommand(
            Leads leads,
            HandOvers handOvers,
            LeadSights sights,
            Meanwhile meanwhile,
            Overriding overriding,
            Introductions introductions,
            PersonalNews news) {
        this.leads = leads;
        this.handOvers = handOvers;
        this.sights = sights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
        this.introductions = introductions;
        this.news = news;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("assign", "hand over", "转交给", "转交", "分配给", "分配", "转给", "交给", "给")
                .topic(CommandSpec.Topic.LEADS)
                .argument("lead", Argument.Kind.WHICH)
                .argument(Argument.of("person", Argument.Kind.PERSON).holding(LeadRights.receivers()))
                .under("lead")
                .personal()
                .example("lead L12 assign @lily")
                .example("转交 L12 @王伟")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Lead lead = leads.find(
                command.speaker(), command.which("lead"), command.origin().typed());
        meanwhile.check(lead, command.version());
        MemberId to = command.person("person").orElseThrow();
        Instant at = command.origin().sentAt();
        Optional<Text> before = overriding.ofHands(command.actor(), lead, at);
        LocalDate parked = lead.parkedUntil();
        handOvers.handOver(command.actor(), lead, to, at);
        LeadSight sight = sights.of(lead);
        Card.Builder card = Card.saying(
                said(command.actor(), to),
                sight.customer(),
                sight.ref(),
                sight.ownerName(),
                news.waitUntil(command.actor().org(), to).orElse(at));
        if (parked != null) {
            card.note("lead.assign.woken", parked);
        }
        before.ifPresent(said -> card.block(new Card.Note(said)));
        return Reply.of(card);
    }

    private String said(Actor actor, MemberId to) {
        if (to.equals(actor.member())) {
            return "lead.assign.yours";
        }
        if (!introductions.reaches(actor.org(), to)) {
            return "lead.assign.untold";
        }
        return news.waitUntil(actor.org(), to).isPresent() ? "lead.assign.later" : "lead.assign.said";
    }
}
