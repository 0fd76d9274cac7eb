package io.salesbell.target.chat;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.target.TargetSubject;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.TeamTree;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who sets targets for whom: managers for their teams and the people in them, admins for everybody. */
@Component
class TargetRights {
    private final Teams teams;
    private final TeamTree tree;
    private final Members members;
    private final Audience audience;
    private final Organizations organizations;

    TargetRights(Teams teams, TeamTree tree, Members members, Audience audience, Organizations organizations) {
        this.teams = teams;
        this.tree = tree;
        this.members = members;
        this.audience = audience;
        this.organizations = organizations;
    }

    Member visible(IncomingCommand command) {
        return audience.askedAbout(command);
    }

    /** The sales people of the teams the speaker manages. */
    List<Member> managedPeople(IncomingCommand command) {
        LocalDate today = today(command);
        Set<MemberId> reps = Set.copyOf(members.holding(command.org(), Role.REP));
        return managed(command, today).stream()
                .flatMap(team -> teams.membersOf(command.org(), team, today).stream())
                .filter(member -> reps.contains(member.id()))
                .distinct()
                .toList();
    }

    /** Everybody whom a line for the team reaches: the people of the teams the speaker manages, or all of an admin's. */
    List<MemberId> peopleOf(IncomingCommand command) {
        LocalDate today = today(command);
        List<TeamId> managed = teams.managedBy(command.org(), command.member(), today);
        if (managed.isEmpty()) {
            return members.active(command.org()).stream().map(Member::id).toList();
        }
        return managed.stream()
                .flatMap(team -> teams.membersOf(command.org(), team, today).stream())
                .map(Member::id)
                .distinct()
                .toList();
    }

    /** For whom the line sets targets; a mistake says who may where the speaker may not. */
    List<TargetSubject> settable(IncomingCommand command) {
        LocalDate today = today(command);
        if (command.has("team")) {
            return team(command, today);
        }
        Member member = members.get(command.org(), command.person("person").orElse(command.member()));
        boolean own = member.id().equals(command.member());
        boolean allowed =
                own ? managersOf(member, today).isEmpty() : teams.manages(command.org(), command.member(), member.id());
        if (!allowed) {
            throw refused(member, today, own);
        }
        return List.of(TargetSubject.of(member.id()));
    }

    /** Rights go by the organization's day, as they are given, whatever day it is for the speaker. */
    private LocalDate today(IncomingCommand command) {
        return organizations.today(command.org());
    }

    private List<TargetSubject> team(IncomingCommand command, LocalDate today) {
        List<TeamId> managed = teams.managedBy(command.org(), command.member(), today);
        if (managed.isEmpty() && command.speaker().may(Role.ADMIN)) {
            return List.of(TargetSubject.of(command.org()));
        }
        return managed(command, today).stream().map(TargetSubject::of).toList();
    }

    private List<TeamId> managed(IncomingCommand command, LocalDate today) {
        List<TeamId> managed = teams.managedBy(command.org(), command.member(), today);
        if (managed.isEmpty()) {
            throw refused(members.get(command.org(), command.member()), today, true);
        }
        return managed;
    }

    private UserMistake refused(Member member, LocalDate today, boolean own) {
        List<Text> names = managersOf(member, today).stream()
                .map(manager -> Text.person(manager.id(), manager.name()))
                .toList();
        if (names.isEmpty()) {
            return new UserMistake("target.nobody-sets", member.name());
        }
        return new UserMistake(
                own ? "target.others-set-yours" : "target.others-set-theirs", Text.joined(", ", names), member.name());
    }

    private List<Member> managersOf(Member member, LocalDate today) {
        TeamId team = member.team();
        return team == null
                ? List.of()
                : tree.managersAbove(member.org(), member.id(), team, today).stream()
                        .findFirst()
                        .orElse(List.of());
    }
}
