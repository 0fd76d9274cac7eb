package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.deal.Deals;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells at 17:30 what the day's posts had no room for, deals first, as far as it still stands. */
@Component
class SummaryMessage implements MessageComposer {
    static final String KIND = "recognition.summary";

    private final ChannelPosts posts;
    private final PostedDeals posted;
    private final Deals deals;
    private final DealText dealText;
    private final KudosBook kudos;
    private final ChannelHours hours;
    private final Clock clock;

    SummaryMessage(
            ChannelPosts posts,
            PostedDeals posted,
            Deals deals,
            DealText dealText,
            KudosBook kudos,
            ChannelHours hours,
            Clock clock) {
        this.hours = hours;
        this.clock = clock;
        this.posts = posts;
        this.posted = posted;
        this.deals = deals;
        this.dealText = dealText;
        this.kudos = kudos;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        TeamId team = TeamId.of(payload.getOrDefault("team", ""));
        LocalDate day = LocalDate.parse(payload.getOrDefault("day", ""));
        List<Text> lines = new ArrayList<>();
        for (UUID deal : posts.summed(org, team, ChannelPosts.Subject.DEAL, day)) {
            deals.standing(org, deal).ifPresent(won -> {
                posts.told(org, deal);
                posted.said(won.deal());
                lines.add(dealText.summary(org, team, won));
            });
        }
        for (UUID given : posts.summed(org, team, ChannelPosts.Subject.KUDOS, day)) {
            kudos.standing(org, given).ifPresent(one -> {
                posts.told(org, given);
                lines.add(kudos.line(one));
            });
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(title(org, day)
                        .block(new Card.Paragraph(Text.joined("\n", lines)))
                        .build());
    }

    /** After an outage it is read on another day than it tells of. */
    private Card.Builder title(OrgId org, LocalDate day) {
        return hours.dayOf(org, clock.instant()).equals(day)
                ? Card.titled("recognition.summary.title")
                : Card.titled("recognition.summary.title-of", day);
    }
}
