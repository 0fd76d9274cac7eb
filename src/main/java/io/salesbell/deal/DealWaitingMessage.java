package io.salesbell.deal;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a manager whose a deal is that still waits. */
@Component
class DealWaitingMessage implements MessageComposer {
    static final String KIND = "deal.waiting";
    /** The payload's known customer that the deal's resembles by name, where that is why it waits. */
    static final String RESEMBLED = "resembled";

    private final Deals deals;
    private final Customers customers;
    private final ClaimQuestion question;

    DealWaitingMessage(Deals deals, Customers customers, ClaimQuestion question) {
        this.deals = deals;
        this.customers = customers;
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
                .flatMap(won -> {
                    String resembled = payload.get(RESEMBLED);
                    return resembled == null
                            ? Optional.of(card(won))
                            : alike(won, customers.get(org, UUID.fromString(resembled)));
                });
    }

    /** Nothing once the two are one, for then it is asked anew. */
    private Optional<Card> alike(Deals.Won won, Customer resembled) {
        Deal deal = won.deal();
        Customer known = customers.current(deal.org(), resembled.id());
        return known.id().equals(won.customer().id())
                ? Optional.empty()
                : Optional.of(Card.saying(
                                "deal.claim.ask-alike",
                                question.person(deal, deal.member()),
                                won.customer().name(),
                                won.amount(),
                                deal.ref(),
                                question.owner(deal),
                                known.name())
                        .menu(question.buttons(deal))
                        .build());
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
