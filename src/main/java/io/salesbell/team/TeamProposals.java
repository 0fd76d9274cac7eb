package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Points somebody without a team to the one that more than half of their colleagues in teams are in: once, outside their
 * quiet hours, and only who has used the bot.
 */
@Component
class TeamProposals {
    private final JdbcClient jdbc;
    private final Members members;
    private final Introductions introductions;
    private final WorkingTimes workingTimes;
    private final Organizations organizations;
    private final Outbox outbox;
    private final Clock clock;

    TeamProposals(
            JdbcClient jdbc,
            Members members,
            Introductions introductions,
            WorkingTimes workingTimes,
            Organizations organizations,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.introductions = introductions;
        this.workingTimes = workingTimes;
        this.organizations = organizations;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public void propose(OrgId org, MemberId newcomer, Collection<MemberId> colleagues) {
        Optional<Member> alone = members.find(org, newcomer)
                .filter(member -> member.team() == null)
                .filter(introductions::reaches);
        if (alone.isPresent()) {
            theirs(org, colleagues).ifPresent(team -> tell(alone.get(), team));
        }
    }

    private Optional<TeamId> theirs(OrgId org, Collection<MemberId> colleagues) {
        return jdbc.sql("""
                select team_id from (select s.team_id, count(*) as here, sum(count(*)) over () as placed
                    from team_membership s join member m on m.org_id = s.org_id and m.id = s.member_id
                    where s.org_id = :org and s.member_id = any(:colleagues) and m.state <> 'left'
                        and s.valid_from <= :today and (s.valid_to is null or s.valid_to > :today)
                    group by s.team_id) t
                where here * 2 > placed
                """)
                .param("org", org.value())
                .param("colleagues", colleagues.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("today", organizations.today(org))
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .optional();
    }

    private void tell(Member newcomer, TeamId team) {
        Instant now = clock.instant();
        Instant at = workingTimes.nextAllowed(newcomer, now);
        outbox.toMember(
                newcomer.org(),
                newcomer.id(),
                new Announcement(
                        TeamProposalMessage.KIND,
                        Map.of(
                                TeamProposalMessage.MEMBER, newcomer.id().toString(),
                                TeamProposalMessage.TEAM, team.toString()),
                        Announcement.Priority.ANNOUNCEMENT,
                        TeamProposalMessage.KIND + ":" + newcomer.id(),
                        at,
                        null));
    }
}
