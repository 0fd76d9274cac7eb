package io.salesbell.deal.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.deal.Deal;
import io.salesbell.deal.DealClaims;
import io.salesbell.deal.DealShares;
import io.salesbell.deal.Deals;
import io.salesbell.lead.Leads;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The manager's word on whose a deal is that was entered with a colleague's customer. */
@Component
class DecideDealCommand implements CommandHandler {
    private static final Map<String, String> VERDICTS = Map.ofEntries(
            Map.entry("owner", "OWNER"),
            Map.entry("the owner's", "OWNER"),
            Map.entry("负责人", "OWNER"),
            Map.entry("归负责人", "OWNER"),
            Map.entry("typist", "TYPIST"),
            Map.entry("who entered it", "TYPIST"),
            Map.entry("录入人", "TYPIST"),
            Map.entry("归录入人", "TYPIST"),
            Map.entry("split", "SPLIT"),
            Map.entry("half each", "SPLIT"),
            Map.entry("平分", "SPLIT"),
            Map.entry("各半", "SPLIT"));

    private final Records records;
    private final DealClaims claims;
    private final Deals deals;
    private final DealShares shares;
    private final Leads leads;
    private final Members members;

    DecideDealCommand(
            Records records, DealClaims claims, Deals deals, DealShares shares, Leads leads, Members members) {
        this.records = records;
        this.claims = claims;
        this.deals = deals;
        this.shares = shares;
        this.leads = leads;
        this.members = members;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("whose", "whose deal", "归属", "业绩归属")
                .topic(CommandSpec.Topic.TOGETHER)
                .argument("deal", Argument.Kind.WHICH)
                .argument(Argument.of("whose", Argument.Kind.CHOICE)
                        .among(VERDICTS)
                        .optional())
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .personal()
                .example("whose D12 split")
                .example("whose D12 @lily")
                .example("归属 D12 平分")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found found = records.find(command.speaker(), command.which("deal"));
        if (found.ref().kind() != RecordKind.DEAL) {
            throw new UserMistake("deal.claim.no-deal", found.ref()).in("deal");
        }
        claims.decide(
                command.actor(),
                found.id(),
                verdict(
                        command,
                        deals.find(command.org(), found.id()).orElseThrow().deal()),
                command.origin().sentAt());
        Deals.Won won = deals.find(command.org(), found.id()).orElseThrow();
        Card.Builder card = Card.saying(
                "deal.claim.decided",
                won.customer().name(),
                won.amount(),
                won.deal().ref(),
                shares.names(won.deal(), false));
        if (won.deal().leadId() != null) {
            card.note(
                    "deal.claim.lead",
                    leads.get(command.org(), won.deal().leadId()).ref());
        }
        return Reply.of(card);
    }

    private DealClaims.Verdict verdict(IncomingCommand command, Deal deal) {
        Optional<String> word = command.optional("whose");
        if (word.isPresent()) {
            return DealClaims.Verdict.valueOf(word.get());
        }
        MemberId person =
                command.person("person").orElseThrow(() -> new UserMistake("deal.claim.how", deal.ref()).in("whose"));
        MemberId owner = deal.owner();
        if (person.equals(owner)) {
            return DealClaims.Verdict.OWNER;
        }
        if (owner == null || person.equals(deal.member())) {
            return DealClaims.Verdict.TYPIST;
        }
        throw new UserMistake(
                        "deal.claim.neither",
                        named(deal, person),
                        deal.ref(),
                        named(deal, owner),
                        named(deal, deal.member()))
                .in("person");
    }

    private Text named(Deal deal, MemberId member) {
        return Text.person(member, members.get(deal.org(), member).name());
    }
}
