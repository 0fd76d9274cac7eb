package io.salesbell.reminder.blocker;

import io.salesbell.chat.Card;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Organizations;
import io.salesbell.team.Teams;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a manager's people wait for support with, on the manager's home page, the longest waiting first. */
@Component
class BlockerHome implements HomeSection {
    private static final int ORDER = 29;
    private static final int MOST = 5;

    private final Teams teams;
    private final Organizations organizations;
    private final BlockerRows rows;
    private final BlockerRecords records;

    BlockerHome(Teams teams, Organizations organizations, BlockerRows rows, BlockerRecords records) {
        this.teams = teams;
        this.organizations = organizations;
        this.rows = rows;
        this.records = records;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> show(Speaker speaker) {
        Set<TeamId> managed = teams.treeManagedBy(speaker.org(), speaker.member(), organizations.today(speaker.org()));
        List<Blocker> open = managed.isEmpty()
                ? List.of()
                : rows.open(speaker.org(), managed).stream()
                        .filter(blocker -> !blocker.member().equals(speaker.member()))
                        .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = Card.titled("blocker.home.open", open.size());
        open.stream()
                .limit(MOST)
                .forEach(blocker -> records.of(blocker).ifPresent(record -> BlockerMessage.ask(card, blocker, record)));
        if (open.size() > MOST) {
            card.note("blocker.home.more", open.size() - MOST);
        }
        return Optional.of(card.build());
    }
}
