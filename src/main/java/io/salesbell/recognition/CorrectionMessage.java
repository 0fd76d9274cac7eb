package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.deal.Deal;
import io.salesbell.deal.DealShares;
import io.salesbell.deal.Deals;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a channel that something it had heard was taken back, without saying by whom, or is somebody else's. */
@Component
class CorrectionMessage implements MessageComposer {
    static final String KIND = "recognition.corrected";

    private final Deals deals;
    private final DealShares shares;
    private final KudosBook kudos;
    private final PostedDeals posted;

    CorrectionMessage(Deals deals, DealShares shares, KudosBook kudos, PostedDeals posted) {
        this.posted = posted;
        this.deals = deals;
        this.shares = shares;
        this.kudos = kudos;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        String deal = payload.get("deal");
        if (deal != null) {
            return deals.find(org, UUID.fromString(deal))
                    .filter(won -> isSettled(won.deal(), payload))
                    .map(won -> Card.of(Text.of(
                            won.deal().isVoided() ? "recognition.corrected.deal" : "recognition.corrected.holder",
                            won.customer().name(),
                            won.deal().ref(),
                            shares.names(won.deal(), false))));
        }
        return kudos.find(org, UUID.fromString(payload.getOrDefault("kudos", "")))
                .map(taken -> Card.of(Text.of("recognition.corrected.kudos", kudos.receiver(taken, false))));
    }

    /** Whose it is may be undecided again: nothing is said then, and the next word counts from what was said before. */
    private boolean isSettled(Deal deal, Map<String, String> payload) {
        if (deal.isWaiting()) {
            posted.unsaid(deal, payload);
        }
        return !deal.isWaiting();
    }
}
