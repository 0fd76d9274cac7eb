package io.salesbell.deal;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever looks after a customer that a colleague entered a deal with it. */
@Component
class DealColleagueMessage implements MessageComposer {
    static final String KIND = "deal.colleague";

    private final Deals deals;
    private final Members members;

    DealColleagueMessage(Deals deals, Members members) {
        this.deals = deals;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        boolean waiting = Boolean.parseBoolean(payload.get("waiting"));
        return deals.find(org, UUID.fromString(payload.getOrDefault("deal", "")))
                .filter(won -> waiting ? won.deal().isWaiting() : won.deal().isCounted())
                .map(won -> {
                    Member typist = members.get(org, won.deal().member());
                    return Card.of(Text.of(
                            waiting ? "deal.colleague.waits" : "deal.colleague.counts",
                            Text.person(typist.id(), typist.name()),
                            won.customer().name(),
                            won.amount(),
                            won.deal().ref()));
                });
    }
}
