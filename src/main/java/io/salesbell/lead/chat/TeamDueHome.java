package io.salesbell.lead.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.lead.LeadLists;
import io.salesbell.lead.LeadSights;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The leads a manager's people are late with, on the manager's home page. */
@Component
class TeamDueHome implements HomeSection {
    private static final int ORDER = 31;
    private static final int MOST = 5;

    private final Teams teams;
    private final Organizations organizations;
    private final LeadLists lists;
    private final LeadTables tables;
    private final LeadSights sights;
    private final Clock clock;

    TeamDueHome(
            Teams teams,
            Organizations organizations,
            LeadLists lists,
            LeadTables tables,
            LeadSights sights,
            Clock clock) {
        this.teams = teams;
        this.organizations = organizations;
        this.lists = lists;
        this.tables = tables;
        this.sights = sights;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> show(Speaker speaker) {
        Instant now = clock.instant();
        LocalDate today = organizations.today(speaker.org());
        if (teams.managedBy(speaker.org(), speaker.member(), today).isEmpty()) {
            return Optional.empty();
        }
        Set<MemberId> people = new HashSet<>(teams.peopleBelow(speaker.org(), speaker.member(), today));
        people.remove(speaker.member());
        LeadLists.Page page = lists.due(new LeadLists.Asked(speaker.org(), people, speaker.zone(), MOST), now);
        if (page.lines().isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = Card.titled("lead.home.team-overdue", page.total());
        tables.list(card, page, sights.stages(speaker.org()), now, true);
        return Optional.of(
                card.buttons(Button.of("lead.home.team-leads", "leads team")).build());
    }
}
