package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Team;
import io.salesbell.team.TeamTree;
import io.salesbell.team.Teams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Puts a team under another: whoever manages that one manages both, and its settings hold for both. */
@Component
class PlaceTeamCommand implements CommandHandler {
    private static final Pattern UNDER =
            Pattern.compile("(?i)(?<=\\S)(?:\\s+(?:under|below|into)\\s+|\\s*(?:归属于|隶属于|归到|属于|隶属|归|->|→)\\s*)(?=\\S)");
    private static final Set<String> TOP = Set.of("top", "the top", "none", "nobody", "no team", "无", "没有", "顶层", "公司");

    private final Teams teams;
    private final TeamTree tree;

    PlaceTeamCommand(Teams teams, TeamTree tree) {
        this.teams = teams;
        this.tree = tree;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team place", "place team", "团队归属", "上级团队")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument("team", Argument.Kind.REST)
                .option("under", Argument.Kind.REST, "上级")
                .example("team place East under Sales")
                .example("团队归属 华东 归 销售部")
                .build();
    }

    /** Whether a team's name, as typed, may rather be where a team belongs. */
    static boolean looksLike(String typed) {
        return UNDER.matcher(Folded.of(typed).strip()).find();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        List<Team> all = teams.all(command.org());
        String typed = command.text("team").strip();
        Optional<MatchResult> cut = command.has("under") ? Optional.empty() : cut(all, typed);
        Team team = named(all, cut.map(word -> typed.substring(0, word.start())).orElse(typed), "team");
        String under = cut.map(word -> typed.substring(word.end()))
                .or(() -> command.optional("under"))
                .orElseThrow(() -> asking(team, all))
                .strip();
        if (TOP.contains(Folded.of(under)) && TeamRights.find(all, under).isEmpty()) {
            tree.place(command.actor(), team, null);
            return Reply.of("team.place.top", team.name());
        }
        Team parent = named(all, under, "under");
        tree.place(command.actor(), team, parent);
        return Reply.of(Card.saying("team.place.done", team.name(), parent.name())
                .buttons(Button.of(Text.verbatim(parent.name()), "team " + parent.key())));
    }

    /** The word between the two names, which may also stand inside one; none where the whole is a team's name. */
    private static Optional<MatchResult> cut(List<Team> all, String typed) {
        if (TeamRights.find(all, typed).isPresent()) {
            return Optional.empty();
        }
        List<MatchResult> cuts = UNDER.matcher(typed).results().toList();
        return cuts.stream()
                .filter(word ->
                        TeamRights.find(all, typed.substring(0, word.start())).isPresent())
                .findFirst()
                .or(() -> cuts.stream().findFirst());
    }

    private static UserMistake asking(Team team, List<Team> all) {
        List<Button> places = new ArrayList<>();
        all.stream()
                .filter(other -> !other.equals(team))
                .forEach(other -> places.add(
                        Button.of(Text.verbatim(other.name()), "team place " + team.key() + " under: " + other.key())));
        places.add(Button.of("team.button.top", "team place " + team.key() + " under: top"));
        return new UserMistake(Text.of("team.place.where", team.name()), places);
    }

    private static Team named(List<Team> all, String name, String argument) {
        return TeamRights.find(all, name).orElseThrow(() -> new UserMistake("team.unknown", name).in(argument));
    }
}
