package io.salesbell.report.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.report.Board;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whose board is asked for: the team named, else the channel's, else the speaker's own. */
@Component
class BoardTeams {
    private static final int MOST_CHOICES = 8;
    private static final Pattern TEAM = Pattern.compile("^(?:team|团队)\\s*[:：]?\\s*(?=\\S)");

    private final Teams teams;
    private final Organizations organizations;

    BoardTeams(Teams teams, Organizations organizations) {
        this.teams = teams;
        this.organizations = organizations;
    }

    Team asked(IncomingCommand command) {
        OrgId org = command.org();
        Optional<String> named = command.optional("team");
        if (named.isPresent()) {
            return named(org, named.get());
        }
        TeamId ofChannel = teams.teamOfChannel(org, command.origin().conversation());
        return Optional.ofNullable(ofChannel)
                .or(() -> teams.teamOf(org, command.member(), today(command)))
                .or(() -> teams.managedBy(org, command.member(), today(command)).stream()
                        .findFirst())
                .map(team -> teams.get(org, team))
                .orElseThrow(() -> nameOne(org));
    }

    private UserMistake nameOne(OrgId org) {
        return teams.all(org).stream()
                .findFirst()
                .map(team -> new UserMistake("report.team.none", team.name()))
                .orElseGet(() -> new UserMistake("report.team.none-yet"));
    }

    private Team named(OrgId org, String name) {
        String folded = TEAM.matcher(Folded.of(name).strip()).replaceFirst("");
        List<Team> all = teams.all(org);
        return all.stream()
                .filter(team -> Stream.of(folded, Folded.of(name).strip())
                        .anyMatch(word -> team.key().equals(word)
                                || Folded.of(team.name()).strip().equals(word)))
                .findFirst()
                .orElseThrow(() -> new UserMistake(
                        Text.of("report.team.unknown", name),
                        all.stream()
                                .limit(MOST_CHOICES)
                                .map(team -> Button.of(Text.verbatim(team.name()), "board " + team.key()))
                                .toList()));
    }

    /** Whether the speaker manages everybody on the board, and so may see all of it. */
    boolean seesAllOf(IncomingCommand command, Board board) {
        Set<MemberId> managed = new HashSet<>();
        for (TeamId team : teams.managedBy(command.org(), command.member(), today(command))) {
            if (team.equals(board.team().id())) {
                return true;
            }
            teams.membersOf(command.org(), team, today(command)).stream()
                    .map(Member::id)
                    .forEach(managed::add);
        }
        return !managed.isEmpty() && people(board).allMatch(managed::contains);
    }

    private static Stream<MemberId> people(Board board) {
        return Stream.concat(
                board.ranking().places().stream().map(place -> place.member()),
                board.unranked().stream().map(one -> one.who().member()));
    }

    /** Rights go by the organization's day, as they are given. */
    private LocalDate today(IncomingCommand command) {
        return organizations.today(command.org());
    }
}
