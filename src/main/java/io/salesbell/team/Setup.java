package io.salesbell.team;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Builds an organization's teams, each step journaled. What it gives holds from today. */
@Service
@Transactional
public class Setup {
    private static final int LONGEST_NAME = 40;

    private final Organizations organizations;
    private final Members members;
    private final Teams teams;
    private final TeamChannels channels;
    private final Introductions introductions;
    private final Outbox outbox;
    private final Journal journal;
    private final Clock clock;

    Setup(
            Organizations organizations,
            Members members,
            Teams teams,
            TeamChannels channels,
            Introductions introductions,
            Outbox outbox,
            Journal journal,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.teams = teams;
        this.channels = channels;
        this.introductions = introductions;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether somebody holds the admin's role. */
    public boolean hasAdmin(OrgId org) {
        return !members.holding(org, Role.ADMIN).isEmpty();
    }

    public void makeAdmin(Actor actor) {
        grant(actor.org(), actor.member(), Role.ADMIN);
        journal(actor, "admin.made", "member", actor.member().value(), Map.of());
    }

    /** Founds a team; nobody in it but the actor is written to before it is introduced. */
    public Team found(Actor actor, String name) {
        if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            throw new UserMistake("team.name.too-long", LONGEST_NAME).in("name");
        }
        List<Team> all = teams.all(actor.org());
        if (all.stream().anyMatch(team -> team.name().equalsIgnoreCase(name))) {
            throw new UserMistake("team.name.taken", name).in("name");
        }
        Team team = teams.add(actor.org(), Keys.free(name, "team", keys(all)), name);
        introductions.await(actor, team);
        journal(actor, "team.founded", "team", team.id().value(), Map.of("name", name));
        return team;
    }

    /** Moves people into the team; who is there already stays as they are. Returns who came. */
    public List<Member> add(Actor actor, Team team, List<MemberId> people) {
        List<Member> coming = people.stream()
                .distinct()
                .map(person -> members.get(actor.org(), person))
                .filter(person -> !team.id().equals(person.team()))
                .toList();
        coming.forEach(person -> {
            teams.join(actor.org(), team.id(), person.id(), false, since(person));
            journal(
                    actor,
                    "team.joined",
                    "member",
                    person.id().value(),
                    Map.of("team", team.id().toString()));
        });
        return coming;
    }

    /** Makes the member a manager of the team, besides what they are. */
    public void makeManager(Actor actor, Team team, MemberId person) {
        if (!members.roles(actor.org(), person).contains(Role.MANAGER)) {
            grant(actor.org(), person, Role.MANAGER);
        }
        teams.join(actor.org(), team.id(), person, true, since(members.get(actor.org(), person)));
        journal(
                actor,
                "team.managed",
                "member",
                person.value(),
                Map.of("team", team.id().toString()));
    }

    /**
     * Makes the channel the team's: what is told to the team is posted there, and no other team's news any more. It takes the
     * place of the team's channels that are gone; what waits for those can be sent here.
     */
    public void bind(Actor actor, Team team, Conversation channel) {
        TeamId before = teams.teamOfChannel(actor.org(), channel);
        if (before != null && !before.equals(team.id())) {
            outbox.withdraw(actor.org(), channel);
        }
        teams.bindChannel(actor.org(), team.id(), channel);
        ofChannel(actor, "team.bound", team, channel);
        channels.gone(actor.org(), team.id()).forEach(gone -> {
            channels.giveUp(actor.org(), gone);
            ofChannel(actor, "team.unbound", team, gone);
        });
    }

    /** Makes the channel the team's no more; gives how many messages that waited for it are not posted there. */
    public int unbind(Actor actor, Team team, Conversation channel) {
        channels.giveUp(actor.org(), channel);
        ofChannel(actor, "team.unbound", team, channel);
        return outbox.withdraw(actor.org(), channel);
    }

    private void ofChannel(Actor actor, String kind, Team team, Conversation channel) {
        journal(
                actor,
                kind,
                "team",
                team.id().value(),
                Map.of("platform", channel.platform(), "channel", channel.key()));
    }

    /** Today, for the organization and for the member: the earlier day where they differ. */
    private LocalDate since(Member member) {
        LocalDate theirs = LocalDate.ofInstant(clock.instant(), member.zone());
        LocalDate ours = organizations.today(member.org());
        return theirs.isBefore(ours) ? theirs : ours;
    }

    private void grant(OrgId org, MemberId member, Role role) {
        members.grant(org, member, role, organizations.today(org));
    }

    private static Set<String> keys(List<Team> all) {
        return all.stream().map(Team::key).collect(Collectors.toUnmodifiableSet());
    }

    private void journal(Actor actor, String kind, String subjectKind, UUID subject, Map<String, Object> payload) {
        journal.append(new Change(actor, clock.instant(), kind, subjectKind, subject, payload));
    }
}
