package io.salesbell.intake.setup;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.lead.LeadReminders;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The first messages to a team that was just set up, on its manager's word: each owner of leads hears of the oldest,
 * everybody of the bot. The same word twice writes once; new leads make a new message.
 */
@Service
public class FirstNews {
    private static final Duration DAY = Duration.ofDays(1);
    /** A reminder that waited for this word is looked at again within the hour. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Introductions introductions;
    private final Organizations organizations;
    private final Members members;
    private final Teams teams;
    private final WorkingTimes times;
    private final LeadReminders reminders;
    private final Outbox outbox;
    private final Clock clock;

    FirstNews(
            JdbcClient jdbc,
            Introductions introductions,
            Organizations organizations,
            Members members,
            Teams teams,
            WorkingTimes times,
            LeadReminders reminders,
            Outbox outbox,
            Clock clock) {
        this.jdbc = jdbc;
        this.introductions = introductions;
        this.organizations = organizations;
        this.members = members;
        this.teams = teams;
        this.times = times;
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** An owner of open leads and the number of the newest of them. */
    private record Owner(MemberId id, long newest) {
        String key() {
            return OldestLeadsMessage.KIND + ":" + id + ":" + newest;
        }
    }

    /** Owes each owner of the team's open leads one message; answers whom it is owed now. */
    @Transactional
    public List<Member> remindOwners(Actor actor, Team team) {
        introductions.make(actor, team);
        List<Member> told = new ArrayList<>();
        for (Owner owner : owners(team)) {
            Member member = members.get(team.org(), owner.id());
            if (oweOldest(member, owner, Map.of("member", owner.id().toString()))) {
                told.add(member);
            }
        }
        return told;
    }

    /** Owes the message of the oldest lead, which stands for the reminders that are overdue: they come a day later. */
    private boolean oweOldest(Member member, Owner owner, Map<String, String> payload) {
        boolean owed = owe(member, OldestLeadsMessage.KIND, owner.key(), Announcement.Priority.FIRST_RESPONSE, payload);
        if (owed) {
            Instant now = clock.instant();
            reminders.spare(
                    member.org(),
                    member.id(),
                    now.plus(OVERDUE),
                    times.nextWorkingMoment(member.org(), member.team(), now.plus(DAY)));
        }
        return owed;
    }

    /**
     * Owes everybody in the team but the speaker the introduction, with the oldest of their leads where they have not read of
     * it yet; answers whom it is owed now.
     */
    @Transactional
    public List<Member> introduce(Actor actor, Team team) {
        introductions.make(actor, team);
        Map<MemberId, Owner> owners = owners(team).stream().collect(Collectors.toMap(Owner::id, Function.identity()));
        return teams.membersOf(team.org(), team.id(), organizations.today(team.org())).stream()
                .filter(member -> !member.id().equals(actor.member()))
                .filter(member -> introduce(actor, team, member, Optional.ofNullable(owners.get(member.id()))))
                .toList();
    }

    private boolean introduce(Actor actor, Team team, Member member, Optional<Owner> owner) {
        Optional<Owner> unread = owner.filter(one -> !outbox.wasSent(team.org(), one.key()));
        Map<String, String> payload = new HashMap<>(
                Map.of("member", member.id().toString(), "by", actor.member().toString()));
        unread.ifPresent(one -> payload.put(IntroductionMessage.LEADS, "true"));
        boolean owed = owe(
                member,
                IntroductionMessage.KIND,
                IntroductionMessage.KIND + ":" + team.id() + ":" + member.id(),
                Announcement.Priority.ASKED_FOR,
                payload);
        if (owed) {
            unread.ifPresent(one -> oweOldest(member, one, Map.of(OldestLeadsMessage.INTRODUCED, "true")));
        }
        return owed;
    }

    private List<Owner> owners(Team team) {
        return jdbc.sql("""
                select a.member_id, max(l.number) from lead_assignment a
                join current_lead l on l.org_id = a.org_id and l.id = a.lead_id and l.state = 'open'
                join member m on m.org_id = a.org_id and m.id = a.member_id and m.state <> 'left'
                where a.org_id = ? and a.team_id = ? and a.ended_at is null
                group by a.member_id, m.name_key order by m.name_key, a.member_id
                """)
                .params(team.org().value(), team.id().value())
                .query((row, index) -> new Owner(new MemberId(row.getObject(1, UUID.class)), row.getLong(2)))
                .list();
    }

    private boolean owe(
            Member to, String kind, String dedupe, Announcement.Priority priority, Map<String, String> payload) {
        Instant allowed = times.nextAllowed(to, clock.instant());
        return outbox.toMember(to.org(), to.id(), new Announcement(kind, payload, priority, dedupe, allowed, null));
    }
}
