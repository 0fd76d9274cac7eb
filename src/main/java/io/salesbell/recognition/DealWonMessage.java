package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.deal.Deal;
import io.salesbell.deal.Deals;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Celebrates a deal that still stands; one more than the day holds waits for the summary. */
@Component
class DealWonMessage implements MessageComposer {
    static final String KIND = "recognition.deal-won";

    private final Deals deals;
    private final ChannelPosts posts;
    private final PostedDeals posted;
    private final DealText text;

    DealWonMessage(Deals deals, ChannelPosts posts, PostedDeals posted, DealText text) {
        this.deals = deals;
        this.posts = posts;
        this.posted = posted;
        this.text = text;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        UUID deal = UUID.fromString(payload.getOrDefault("deal", ""));
        TeamId team = TeamId.of(payload.getOrDefault("team", ""));
        return deals.standing(org, deal)
                .filter(won -> isLast(payload, won.deal()))
                .filter(won -> posts.mayPost(org, team, ChannelPosts.Subject.DEAL, deal))
                .map(won -> {
                    posted.said(won.deal());
                    return text.celebration(org, team, won);
                });
    }

    /** Nothing was said since of whose it is. */
    private static boolean isLast(Map<String, String> payload, Deal deal) {
        String version = String.valueOf(deal.version());
        return payload.getOrDefault("version", version).equals(version);
    }
}
