package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Team;
import io.salesbell.team.TeamTree;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows a team: who is in it, who manages it, where it is told things, and whether it was told of the bot. */
@Component
class TeamCommand implements CommandHandler {
    private final Teams teams;
    private final TeamTree tree;
    private final Members members;
    private final Directory directory;
    private final TeamRights rights;
    private final Organizations organizations;
    private final Introductions introductions;

    TeamCommand(
            Teams teams,
            TeamTree tree,
            Members members,
            Directory directory,
            TeamRights rights,
            Organizations organizations,
            Introductions introductions) {
        this.teams = teams;
        this.tree = tree;
        this.members = members;
        this.directory = directory;
        this.rights = rights;
        this.organizations = organizations;
        this.introductions = introductions;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team", "团队")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("team", Argument.Kind.REST).optional())
                .reads()
                .example("team")
                .example("团队")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Optional<Team> team =
                command.optional("team").map(name -> named(command, name)).or(() -> own(command));
        if (team.isPresent()) {
            return Reply.of(card(command, team.get()));
        }
        List<Team> all = teams.all(command.org());
        if (all.isEmpty()) {
            return Reply.of(Card.saying("team.none")
                    .buttons(Button.of("team.button.new", TeamRights.newTeam(command.speaker()))
                            .primary()));
        }
        return Reply.of(Card.saying("team.choose")
                .menu(all.stream()
                        .map(each -> Button.of(Text.verbatim(each.name()), "team " + each.key()))
                        .toList()));
    }

    private Team named(IncomingCommand command, String name) {
        return TeamRights.find(teams.all(command.org()), name).orElseThrow(() -> unknown(command, name));
    }

    private static UserMistake unknown(IncomingCommand command, String name) {
        return command.speaker().may(Role.ADMIN) && PlaceTeamCommand.looksLike(name)
                ? new UserMistake(
                        Text.of("team.place.meant", name),
                        List.of(Button.of("team.button.sure", "team place " + name)
                                .primary()))
                : new UserMistake("team.unknown", name).in("team");
    }

    private Optional<Team> own(IncomingCommand command) {
        Member self = members.get(command.org(), command.member());
        if (self.team() != null) {
            return Optional.of(teams.get(command.org(), self.team()));
        }
        List<Team> all = teams.all(command.org());
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private Card.Builder card(IncomingCommand command, Team team) {
        LocalDate today = organizations.today(command.org());
        List<Member> managers = teams.managersOf(command.org(), team.id(), today);
        List<Member> others = teams.membersOf(command.org(), team.id(), today).stream()
                .filter(member -> !managers.contains(member))
                .toList();
        boolean bound = !directory.channelsOf(command.org(), team.id()).isEmpty();
        List<Card.Field> fields = new ArrayList<>(List.of(
                new Card.Field(Text.of("team.managers"), names(managers)),
                new Card.Field(Text.of("team.members"), names(others)),
                new Card.Field(
                        Text.of("team.channel"), Text.of(bound ? "team.channel.bound" : "team.channel.unbound"))));
        fields.addAll(places(team));
        Card.Builder card = Card.titled("team.heading", team.name(), others.size() + managers.size())
                .fields(fields);
        if (!rights.of(command.speaker()).contains(team)) {
            return card;
        }
        if (!introductions.isMade(team)) {
            card.note("team.not-told", team.name())
                    .buttons(Button.of("team.button.tell", "start tell team: " + team.key())
                            .primary());
        }
        return card.buttons(Button.of("team.button.add", "team add").asForm(), Button.of("team.button.start", "start"));
    }

    /** Where the team stands in the tree, if there is one. */
    private List<Card.Field> places(Team team) {
        List<Card.Field> places = new ArrayList<>();
        tree.parentOf(team)
                .ifPresent(above -> places.add(new Card.Field(Text.of("team.above"), Text.verbatim(above.name()))));
        List<Text> below = tree.childrenOf(team).stream()
                .map(each -> Text.verbatim(each.name()))
                .toList();
        if (!below.isEmpty()) {
            places.add(new Card.Field(Text.of("team.below"), Text.joined(", ", below)));
        }
        return places;
    }

    private static Text names(List<Member> people) {
        return people.isEmpty()
                ? Text.of("team.nobody")
                : Text.joined(
                        ", ",
                        people.stream()
                                .map(person -> Text.person(person.id(), person.name()))
                                .toList());
    }
}
