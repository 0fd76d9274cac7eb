package io.salesbell.deal;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.Leads;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the two it concerns whose a deal is by a manager's word, or that it waits for one again. */
@Component
class DealDecidedMessage implements MessageComposer {
    static final String KIND = "deal.decided";

    private final Deals deals;
    private final DealShares shares;
    private final Leads leads;
    private final Members members;

    DealDecidedMessage(Deals deals, DealShares shares, Leads leads, Members members) {
        this.deals = deals;
        this.shares = shares;
        this.leads = leads;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(payload.getOrDefault("by", "")));
        return deals.find(org, UUID.fromString(payload.getOrDefault("deal", "")))
                .filter(won -> !won.deal().isVoided() && isLast(payload, won.deal()))
                .map(won -> card(won, Text.person(by.id(), by.name())));
    }

    private Card card(Deals.Won won, Text by) {
        Deal deal = won.deal();
        Card.Builder card = Card.saying(
                deal.isWaiting() ? "deal.claim.waits-again" : "deal.claim.told",
                by,
                won.customer().name(),
                won.amount(),
                deal.ref(),
                shares.names(deal, false));
        if (deal.leadId() != null) {
            card.note("deal.claim.lead", leads.get(deal.org(), deal.leadId()).ref());
        }
        return card.build();
    }

    /** Nothing was said of the deal since. */
    private static boolean isLast(Map<String, String> payload, Deal deal) {
        String version = String.valueOf(deal.version());
        return payload.getOrDefault("version", version).equals(version);
    }
}
