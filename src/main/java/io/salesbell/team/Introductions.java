package io.salesbell.team;

import io.salesbell.chat.Role;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings.Setting;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a team has been told of the bot. Until whoever sets it up says so, nobody else in it is written to
 * (product.md §9) but those who have had the bot record something themselves: they know it.
 */
@Service
public class Introductions {
    /** Who sets the team up while nobody else has been told; empty once they were. */
    private static final Setting<String> ONLY = new Setting<>("team.only-told", String.class, "");

    private final Settings settings;
    private final Members members;
    private final Journal journal;
    private final RecentChanges changes;
    private final Clock clock;

    Introductions(Settings settings, Members members, Journal journal, RecentChanges changes, Clock clock) {
        this.settings = settings;
        this.members = members;
        this.journal = journal;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether the member may be written to unasked: nobody told those in no team yet, but admins set the bot up. */
    public boolean reaches(Member member) {
        if (member.team() == null) {
            return changes.hasAskedForAny(member.org(), member.id()) || setsUp(member);
        }
        String only = settings.within(Settings.Subject.of(member), ONLY);
        return only.isEmpty()
                || only.equals(member.id().toString())
                || changes.hasAskedForAny(member.org(), member.id());
    }

    private boolean setsUp(Member member) {
        return members.roles(member.org(), member.id()).contains(Role.ADMIN);
    }

    public boolean reaches(OrgId org, MemberId member) {
        return members.find(org, member).filter(this::reaches).isPresent();
    }

    /** Whether the team may be written to. */
    public boolean isMade(Team team) {
        return settings.within(Settings.Subject.of(team), ONLY).isEmpty();
    }

    /** Who sets the team up while nobody else in it has been told; empty once they were. */
    public Optional<MemberId> awaitedBy(Team team) {
        return Optional.of(settings.within(Settings.Subject.of(team), ONLY))
                .filter(only -> !only.isEmpty())
                .map(MemberId::of);
    }

    /** Notes that the team may be written to from now on. */
    @Transactional
    public void make(Actor actor, Team team) {
        if (!isMade(team)) {
            settings.set(Settings.Subject.of(team), ONLY, "");
            journal.append(new Change(
                    actor, clock.instant(), "team.introduced", "team", team.id().value(), Map.of()));
        }
    }

    /** Keeps the new team undisturbed but for the member who sets it up. */
    void await(Actor actor, Team team) {
        settings.set(Settings.Subject.of(team), ONLY, actor.member().toString());
    }
}
