package io.salesbell.deal;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a manager whose a deal is that still waits. */
@Component
class DealWaitingMessage implements MessageComposer {
    static final String KIND = "deal.waiting";

    private final Deals deals;
    private final Members members;

    DealWaitingMessage(Deals deals, Members members) {
        this.deals = deals;
        this.members = members;
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
        Text typist = person(deal, deal.member());
        Text owner = person(deal, Objects.requireNonNull(deal.owner()));
        String line = "whose " + deal.ref() + " ";
        int version = deal.version();
        return Card.saying("deal.claim.ask", typist, won.customer().name(), won.amount(), deal.ref(), owner)
                .menu(List.of(
                        Button.of(Text.of("deal.claim.button.one", owner), line + "owner")
                                .at(version),
                        Button.of(Text.of("deal.claim.button.one", typist), line + "typist")
                                .at(version),
                        Button.of("deal.claim.button.split", line + "split").at(version)))
                .build();
    }

    private Text person(Deal deal, MemberId member) {
        return Text.person(member, members.get(deal.org(), member).name());
    }
}
