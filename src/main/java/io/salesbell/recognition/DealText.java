package io.salesbell.recognition;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.deal.Deals;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Members;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import org.springframework.stereotype.Component;

/** How a won deal is told to the team's channel. */
@Component
class DealText {
    private static final Keys WON = new Keys("recognition.deal.won", "recognition.deal.won-quietly");
    private static final Keys BIG = new Keys("recognition.deal.big", "recognition.deal.big-quietly");
    private static final Keys SUMMARY = new Keys("recognition.summary.deal", "recognition.summary.deal-quietly");

    private final Settings settings;
    private final Teams teams;
    private final Members members;
    private final Deals deals;

    DealText(Settings settings, Teams teams, Members members, Deals deals) {
        this.settings = settings;
        this.teams = teams;
        this.members = members;
        this.deals = deals;
    }

    /** The words with the amount and without. */
    private record Keys(String withAmount, String without) {}

    /** A post of its own. */
    Card celebration(OrgId org, TeamId teamId, Deals.Won won) {
        Team team = teams.get(org, teamId);
        boolean big = won.amount().amount().compareTo(settings.of(team, RecognitionSettings.BIG_DEAL)) >= 0;
        Card.Builder card = big ? Card.titled("recognition.deal.big-title") : new Card.Builder();
        card.block(new Card.Paragraph(line(team, won, big ? BIG : WON, true)));
        Deals.Earlier earlier = deals.before(won.deal());
        if (earlier.count() == 0) {
            card.note("recognition.deal.first", who(org, won, false));
        } else if (won.amount().amount().compareTo(earlier.best()) > 0) {
            card.note("recognition.deal.record", who(org, won, false));
        }
        return card.build();
    }

    /** A line of the summary. */
    Text summary(OrgId org, TeamId team, Deals.Won won) {
        return line(teams.get(org, team), won, SUMMARY, false);
    }

    private Text line(Team team, Deals.Won won, Keys keys, boolean mention) {
        Text who = who(team.org(), won, mention);
        return settings.of(team, RecognitionSettings.SHOW_AMOUNTS)
                ? Text.of(keys.withAmount(), who, won.customer().name(), won.amount())
                : Text.of(keys.without(), who, won.customer().name());
    }

    private Text who(OrgId org, Deals.Won won, boolean mention) {
        String name = members.get(org, won.deal().member()).name();
        return mention
                ? Text.mention(won.deal().member(), name)
                : Text.person(won.deal().member(), name);
    }
}
