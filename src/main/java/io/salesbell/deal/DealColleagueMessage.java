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

    /** Whether the payload's reader had not touched the customer for so long that they hold it no more. */
    static final String LAPSED = "lapsed";

    private final Deals deals;
    private final Members members;
    private final Protection protection;

    DealColleagueMessage(Deals deals, Members members, Protection protection) {
        this.deals = deals;
        this.members = members;
        this.protection = protection;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        boolean waiting = Boolean.parseBoolean(payload.get("waiting"));
        boolean lapsed = Boolean.parseBoolean(payload.get(LAPSED));
        return deals.find(org, UUID.fromString(payload.getOrDefault("deal", "")))
                .filter(won -> waiting ? won.deal().isWaiting() : won.deal().isCounted())
                .map(won -> {
                    Member typist = members.get(org, won.deal().member());
                    return Card.of(Text.of(
                            waiting
                                    ? "deal.colleague.waits"
                                    : lapsed ? "deal.colleague.lapsed" : "deal.colleague.counts",
                            Text.person(typist.id(), typist.name()),
                            won.customer().name(),
                            won.amount(),
                            won.deal().ref(),
                            protection.days(org)));
                });
    }
}
