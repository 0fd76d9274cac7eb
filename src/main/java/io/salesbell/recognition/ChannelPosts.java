package io.salesbell.recognition;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Settings;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a team's channel heard about. A day holds at most so many posts (six unless set otherwise), three of them kudos
 * so that deals come first; what
 * is more waits for the summary at 17:30 (product.md §5).
 */
@Component
class ChannelPosts {
    private static final int KUDOS_A_DAY = 3;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ChannelHours hours;
    private final Teams teams;
    private final Settings settings;
    private final Clock clock;

    ChannelPosts(JdbcClient jdbc, Outbox outbox, ChannelHours hours, Teams teams, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.hours = hours;
        this.teams = teams;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a post is about. */
    enum Subject {
        DEAL("deal", Integer.MAX_VALUE),
        KUDOS("kudos", KUDOS_A_DAY);

        private final String stored;
        private final int mostADay;

        Subject(String stored, int mostADay) {
            this.stored = stored;
            this.mostADay = mostADay;
        }
    }

    /** Whether the subject is posted by itself, now or before; else it is held back and the day's summary owed. */
    boolean mayPost(OrgId org, TeamId team, Subject kind, UUID subject) {
        jdbc.sql("select id from team where org_id = ? and id = ? for no key update")
                .params(org.value(), team.value())
                .query(UUID.class)
                .single();
        Optional<String> known = stateOf(org, subject);
        if (known.isPresent()) {
            return known.get().equals("posted");
        }
        Instant now = clock.instant();
        LocalDate today = hours.dayOf(org, now);
        if (isRoom(org, team, kind, today)) {
            keep(org, team, kind, subject, today, false);
            return true;
        }
        Instant summary = hours.nextSummary(org, team, now);
        LocalDate day = hours.dayOf(org, summary);
        keep(org, team, kind, subject, day, true);
        outbox.toTeam(
                org,
                team,
                new Announcement(
                        SummaryMessage.KIND,
                        Map.of("team", team.toString(), "day", day.toString()),
                        Announcement.Priority.ANNOUNCEMENT,
                        SummaryMessage.KIND + ":" + team + ":" + day,
                        summary,
                        null));
        return false;
    }

    /** The same for subjects of one message, which are one post whatever their number. */
    boolean mayPost(OrgId org, TeamId team, Subject kind, List<UUID> subjects) {
        UUID first = subjects.get(0);
        boolean posted = mayPost(org, team, kind, first);
        subjects.stream()
                .skip(1)
                .filter(subject -> stateOf(org, subject).isEmpty())
                .forEach(subject -> keepWith(org, first, subject));
        return posted;
    }

    private void keepWith(OrgId org, UUID first, UUID subject) {
        jdbc.sql("""
                insert into channel_post (org_id, id, team_id, subject_kind, subject_id, posted_on, held, state, with_id)
                select org_id, :id, team_id, subject_kind, :subject, posted_on, held, state, :first
                from channel_post where org_id = :org and subject_id = :first
                """)
                .param("id", Ids.next())
                .param("subject", subject)
                .param("first", first)
                .param("org", org.value())
                .update();
    }

    /** Whether the channel has heard of it, by itself or in a summary. */
    boolean isPosted(OrgId org, UUID subject) {
        return stateOf(org, subject).filter("posted"::equals).isPresent();
    }

    /** What the day's summary tells, in the order it happened. */
    List<UUID> summed(OrgId org, TeamId team, Subject kind, LocalDate day) {
        return jdbc.sql("""
                select subject_id from channel_post
                where org_id = ? and team_id = ? and posted_on = ? and subject_kind = ? and held order by id
                """)
                .params(org.value(), team.value(), day, kind.stored)
                .query(UUID.class)
                .list();
    }

    /** Notes that the summary told of it. */
    void told(OrgId org, UUID subject) {
        jdbc.sql("update channel_post set state = 'posted' where org_id = ? and subject_id = ?")
                .params(org.value(), subject)
                .update();
    }

    private Optional<String> stateOf(OrgId org, UUID subject) {
        return jdbc.sql("select state from channel_post where org_id = ? and subject_id = ?")
                .params(org.value(), subject)
                .query(String.class)
                .optional();
    }

    private boolean isRoom(OrgId org, TeamId team, Subject kind, LocalDate day) {
        return jdbc.sql("""
                select count(*) < :most and count(*) filter (where subject_kind = :kind) < :mostOfKind
                from channel_post where org_id = :org and team_id = :team and posted_on = :day and not held
                    and with_id is null
                """)
                .param("most", settings.of(teams.get(org, team), RecognitionSettings.POSTS_A_DAY))
                .param("kind", kind.stored)
                .param("mostOfKind", kind.mostADay)
                .param("org", org.value())
                .param("team", team.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    private void keep(OrgId org, TeamId team, Subject kind, UUID subject, LocalDate day, boolean held) {
        jdbc.sql("""
                insert into channel_post (org_id, id, team_id, subject_kind, subject_id, posted_on, held, state)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        org.value(),
                        Ids.next(),
                        team.value(),
                        kind.stored,
                        subject,
                        day,
                        held,
                        held ? "waiting" : "posted")
                .update();
    }
}
