package io.salesbell.lead.chat;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.SetupTeams;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose leads a team's list holds. Rights go by the organization's day, as they are given. */
@Component
class TeamLeads {
    private final SetupTeams setup;
    private final Teams teams;
    private final Members members;
    private final Organizations organizations;

    TeamLeads(SetupTeams setup, Teams teams, Members members, Organizations organizations) {
        this.setup = setup;
        this.teams = teams;
        this.members = members;
        this.organizations = organizations;
    }

    /** Those below a manager, everybody for an admin who manages no team; nobody for anybody else. */
    Set<MemberId> below(Speaker speaker) {
        LocalDate today = organizations.today(speaker.org());
        Set<MemberId> below = teams.peopleBelow(speaker.org(), speaker.member(), today);
        return below.isEmpty() && speaker.may(Role.ADMIN) ? ids(members.active(speaker.org()).stream()) : below;
    }

    /** Those of one team of the speaker's, by its name or key. */
    Set<MemberId> peopleOf(Speaker speaker, String named) {
        LocalDate today = organizations.today(speaker.org());
        return SetupTeams.find(setup.of(speaker), named)
                .map(team -> ids(teams.membersOf(speaker.org(), team.id(), today).stream()))
                .orElseThrow(() -> new UserMistake("team.unknown", named).in("team"));
    }

    private static Set<MemberId> ids(Stream<Member> people) {
        return people.map(Member::id).collect(Collectors.toUnmodifiableSet());
    }
}
