package io.salesbell.report;

import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The people of a team and of those below it, with what decides whether they are ranked. */
@Component
class Candidates {
    private final Teams teams;
    private final Members members;
    private final Settings settings;

    Candidates(Teams teams, Members members, Settings settings) {
        this.teams = teams;
        this.members = members;
        this.settings = settings;
    }

    /** Everybody who belonged to the team on that day, by name. */
    List<Candidate> of(Team team, LocalDate day) {
        List<Member> people = teams.membersOf(team.org(), team.id(), day);
        Set<MemberId> reps = new HashSet<>(members.holding(team.org(), Role.REP));
        Set<MemberId> managers = new HashSet<>(members.holding(team.org(), Role.MANAGER));
        Map<MemberId, Boolean> wishes = settings.of(team.org(), people, BoardSettings.ON_BOARD);
        Map<MemberId, Boolean> hidden = settings.of(team.org(), people, BoardSettings.HIDDEN);
        return people.stream()
                .map(member -> new Candidate(
                        member,
                        reps.contains(member.id()),
                        managers.contains(member.id()),
                        Boolean.TRUE.equals(wishes.get(member.id())),
                        Boolean.TRUE.equals(hidden.get(member.id()))))
                .toList();
    }
}
