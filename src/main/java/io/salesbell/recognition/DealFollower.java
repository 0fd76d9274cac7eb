package io.salesbell.recognition;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.deal.Deal;
import io.salesbell.deal.DealClaims;
import io.salesbell.deal.DealShares;
import io.salesbell.deal.Deals;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.shared.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Owes the team's channel a celebration for each won deal, a minute later so that an undone slip is not celebrated, and
 * the channel that heard of it a correction when a celebrated one is taken back or given to somebody else. A deal that waits for a manager's word is celebrated after it.
 */
@Component
class DealFollower implements Follower {
    private static final Duration SECOND_THOUGHTS = Duration.ofSeconds(60);

    private final Deals deals;
    private final DealShares shares;
    private final PostedDeals posted;
    private final ChannelHours hours;
    private final Outbox outbox;

    DealFollower(Deals deals, DealShares shares, PostedDeals posted, ChannelHours hours, Outbox outbox) {
        this.deals = deals;
        this.shares = shares;
        this.posted = posted;
        this.hours = hours;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "recognition.deals";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Deals.WON, DealClaims.DECIDED, Deals.VOIDED);
    }

    @Override
    public void on(Entry entry) {
        if (entry.source().equals("import")) {
            return;
        }
        deals.find(entry.org(), entry.subject())
                .filter(won -> !won.deal().isWaiting())
                .ifPresent(won -> announce(entry, won));
    }

    private void announce(Entry entry, Deals.Won won) {
        Optional<PostedDeals.Posted> heard = posted.of(won.deal());
        if (heard.isPresent()) {
            correct(entry, won.deal(), heard.get());
            return;
        }
        TeamId team = shares.of(won.deal()).get(0).team();
        if (team != null && !entry.kind().equals(Deals.VOIDED)) {
            owe(team, DealWonMessage.KIND, entry, won.deal(), entry.at().plus(SECOND_THOUGHTS), Map.of());
        }
    }

    /** A deal that waited and came back to whom it was of needs no word. */
    private void correct(Entry entry, Deal deal, PostedDeals.Posted heard) {
        if (posted.isWrong(deal, heard)) {
            posted.said(deal);
            owe(heard.team(), CorrectionMessage.KIND, entry, deal, entry.at(), PostedDeals.before(heard));
        }
    }

    private void owe(TeamId team, String kind, Entry entry, Deal deal, Instant from, Map<String, String> more) {
        String version = String.valueOf(deal.version());
        Map<String, String> payload = new HashMap<>(more);
        payload.putAll(Map.of("deal", deal.id().toString(), "team", team.toString(), "version", version));
        outbox.toTeam(
                entry.org(),
                team,
                new Announcement(
                        kind,
                        payload,
                        Announcement.Priority.ANNOUNCEMENT,
                        kind + ":" + deal.id() + ":" + version,
                        hours.nextOpen(entry.org(), team, from),
                        null));
    }
}
