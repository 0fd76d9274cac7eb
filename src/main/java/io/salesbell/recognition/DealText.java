package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.deal.DealShares;
import io.salesbell.deal.Deals;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** How a won deal is told to the team's channel. */
@Component
class DealText {
    private static final Keys WON = new Keys("recognition.deal.won", "recognition.deal.won-quietly");
    private static final Keys BIG = new Keys("recognition.deal.big", "recognition.deal.big-quietly");
    private static final Keys SUMMARY = new Keys("recognition.summary.deal", "recognition.summary.deal-quietly");

    private final Settings settings;
    private final Teams teams;
    private final DealShares shares;

    DealText(Settings settings, Teams teams, DealShares shares) {
        this.settings = settings;
        this.teams = teams;
        this.shares = shares;
    }

    /** The words with the amount and without. */
    private record Keys(String withAmount, String without) {}

    /** A post of its own. */
    Card celebration(OrgId org, TeamId teamId, Deals.Won won) {
        Team team = teams.get(org, teamId);
        boolean big = won.amount().amount().compareTo(settings.of(team, RecognitionSettings.BIG_DEAL)) >= 0;
        Card.Builder card = big ? Card.titled("recognition.deal.big-title") : new Card.Builder();
        card.block(new Card.Paragraph(line(team, won, big ? BIG : WON, true)));
        List<DealShares.Holder> holders = shares.of(won.deal());
        if (holders.size() == 1) {
            compare(card, won, holders.get(0));
        }
        return card.build();
    }

    private void compare(Card.Builder card, Deals.Won won, DealShares.Holder holder) {
        DealShares.Earlier earlier = shares.before(won.deal(), holder.member());
        Text who = Text.person(holder.member(), holder.name());
        if (earlier.count() == 0) {
            card.note("recognition.deal.first", who);
        } else if (won.amount().amount().compareTo(earlier.best()) > 0) {
            card.note("recognition.deal.record", who);
        }
    }

    /** A line of the summary. */
    Text summary(OrgId org, TeamId team, Deals.Won won) {
        return line(teams.get(org, team), won, SUMMARY, false);
    }

    private Text line(Team team, Deals.Won won, Keys keys, boolean mention) {
        Text who = shares.names(won.deal(), mention);
        return settings.of(team, RecognitionSettings.SHOW_AMOUNTS)
                ? Text.of(keys.withAmount(), who, won.customer().name(), won.amount())
                : Text.of(keys.without(), who, won.customer().name());
    }
}
