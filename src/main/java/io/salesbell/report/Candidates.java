package io.salesbell.report;

import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.Team;
import io.salesbell.team.TeamStays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The people of a team and of those below it, with what decides whether they are ranked. */
@Component
class Candidates {
    private final TeamStays stays;
    private final Members members;
    private final Settings settings;
    private final Organizations organizations;

    Candidates(TeamStays stays, Members members, Settings settings, Organizations organizations) {
        this.organizations = organizations;
        this.stays = stays;
        this.members = members;
        this.settings = settings;
    }

    /** Everybody who belonged to the team in the period, until that day, by name. */
    List<Candidate> of(Team team, Period period, LocalDate day) {
        List<TeamStays.Stay> people = stays.in(team.org(), team.id(), period, day);
        List<Member> all = people.stream().map(TeamStays.Stay::member).toList();
        Set<MemberId> reps = new HashSet<>(members.holding(team.org(), Role.REP));
        Set<MemberId> managers = new HashSet<>(members.holding(team.org(), Role.MANAGER));
        Map<MemberId, Boolean> wishes = settings.of(team.org(), all, BoardSettings.ON_BOARD);
        Map<MemberId, Boolean> hidden = settings.of(team.org(), all, BoardSettings.HIDDEN);
        LocalDate beginning = Stream.concat(
                        Stream.of(organizations.began(team.org())), all.stream().map(Member::joinedOn))
                .min(Comparator.naturalOrder())
                .orElse(day);
        return people.stream()
                .map(stay -> new Candidate(
                        stay.member(),
                        beginning,
                        stay.days(),
                        reps.contains(stay.member().id()),
                        managers.contains(stay.member().id()),
                        Boolean.TRUE.equals(wishes.get(stay.member().id())),
                        Boolean.TRUE.equals(hidden.get(stay.member().id()))))
                .toList();
    }
}
