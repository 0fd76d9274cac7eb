package io.salesbell.intake.setup.chat;

import io.salesbell.chat.Afterword;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.intake.setup.FirstNewsButtons;
import io.salesbell.journal.Journal;
import io.salesbell.shared.TeamId;
import io.salesbell.team.SetupTeams;
import io.salesbell.team.Team;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sums pasted leads up: how many were created, which lines were not understood, how many customers have waited more than
 * three days; whoever may set the team up can have the owners reminded or everybody told (product.md §9).
 */
@Component
class PastedLeads implements Afterword {
    private static final Duration OLD = Duration.ofDays(3);
    private static final int MOST_TEAMS = 3;

    private final Journal journal;
    private final JdbcClient jdbc;
    private final SetupTeams teams;

    PastedLeads(Journal journal, JdbcClient jdbc, SetupTeams teams) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.teams = teams;
    }

    /** A lead of this message: whose team's it is and whether its customer has waited long. */
    private record Pasted(@Nullable UUID team, boolean old) {}

    @Override
    public String command() {
        return "lead new";
    }

    @Override
    public Optional<Reply> after(Speaker speaker, Instant sentAt, List<Reply> replies) {
        List<Pasted> pasted = pasted(speaker, sentAt, replies.size());
        long refused = replies.stream().filter(Reply::mistake).count();
        Card.Builder card = Card.saying("intake.pasted.created", pasted.size());
        if (refused > 0) {
            card.say("intake.pasted.refused", refused);
        }
        long old = pasted.stream().filter(Pasted::old).count();
        if (old > 0) {
            card.say("intake.pasted.old", old);
        }
        buttons(speaker, pasted).forEach(pair -> card.buttons(pair.toArray(Button[]::new)));
        return Optional.of(Reply.of(card).personally());
    }

    private List<Pasted> pasted(Speaker speaker, Instant sentAt, int most) {
        List<UUID> newest = journal.newestOf(speaker.org(), speaker.member(), Set.of("lead.created"), most);
        return jdbc.sql("""
                select a.team_id, l.last_touch_at < :old as old from current_lead l
                left join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                where l.org_id = :org and l.id = any(:ids) and l.occurred_at = :sent
                """)
                .param("old", Timestamp.from(sentAt.minus(OLD)))
                .param("org", speaker.org().value())
                .param("ids", newest.toArray(UUID[]::new))
                .param("sent", Timestamp.from(sentAt))
                .query((row, index) -> new Pasted(row.getObject(1, UUID.class), row.getBoolean(2)))
                .list();
    }

    private List<List<Button>> buttons(Speaker speaker, List<Pasted> pasted) {
        Set<TeamId> concerned = pasted.stream()
                .map(Pasted::team)
                .filter(Objects::nonNull)
                .map(TeamId::new)
                .collect(Collectors.toSet());
        List<Team> mine = teams.of(speaker).stream()
                .filter(team -> concerned.contains(team.id()))
                .limit(MOST_TEAMS)
                .toList();
        return mine.stream()
                .map(team -> FirstNewsButtons.of(team, mine.size() > 1))
                .toList();
    }
}
