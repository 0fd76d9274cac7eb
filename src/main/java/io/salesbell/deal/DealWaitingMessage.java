package io.salesbell.deal;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a manager whose a deal is that still waits. */
@Component
class DealWaitingMessage implements MessageComposer {
    static final String KIND = "deal.waiting";

    private final Deals deals;
    private final ClaimQuestion question;

    DealWaitingMessage(Deals deals, ClaimQuestion question) {
        this.deals = deals;
        this.question = question;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return deals.find(org, UUID.fromString(payload.getOrDefault("deal", "")))
                .filter(won -> won.deal().isWaiting())
                .map(this::card);
    }

    private Card card(Deals.Won won) {
        Deal deal = won.deal();
        return Card.saying(
                        "deal.claim.ask",
                        question.person(deal, deal.member()),
                        won.customer().name(),
                        won.amount(),
                        deal.ref(),
                        question.owner(deal))
                .menu(question.buttons(deal))
                .build();
    }
}
