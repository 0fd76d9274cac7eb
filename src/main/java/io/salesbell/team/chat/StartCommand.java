package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Setup;
import io.salesbell.team.SetupStep;
import io.salesbell.team.StartCodes;
import io.salesbell.team.Team;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The start: makes whoever sends the code the first admin, shows how far the set-up is and offers each step; reps are
 * shown their first line (product.md §9).
 */
@Component
class StartCommand implements CommandHandler {
    private final Setup setup;
    private final StartCodes codes;
    private final TeamRights rights;
    private final KnownGroups groups;
    private final List<SetupStep> steps;

    StartCommand(Setup setup, StartCodes codes, TeamRights rights, KnownGroups groups, List<SetupStep> steps) {
        this.groups = groups;
        this.setup = setup;
        this.codes = codes;
        this.rights = rights;
        this.steps =
                steps.stream().sorted(Comparator.comparingInt(SetupStep::order)).toList();
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("start", "开始")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("code", Argument.Kind.REST).optional())
                .option("team", Argument.Kind.REST, "团队")
                .personal()
                .example("start")
                .example("开始")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Speaker speaker = command.speaker();
        if (!setup.hasAdmin(command.org())) {
            makeAdmin(command);
            return Reply.of(card(command, speaker.as(Role.ADMIN), "start.welcome.admin"));
        }
        if (speaker.may(Role.ADMIN) || !rights.of(speaker).isEmpty()) {
            boolean first = team(command, speaker).isEmpty();
            return Reply.of(card(command, speaker, first ? "start.welcome.first" : "start.welcome"));
        }
        return Reply.of(Card.saying("start.welcome.rep", speaker.name())
                .buttons(Button.of("chat.button.help", "help"), Button.of("setting.button", "settings")));
    }

    private void makeAdmin(IncomingCommand command) {
        String code = command.optional("code").orElseThrow(() -> new UserMistake("start.code.needed").in("code"));
        if (!codes.fits(command.org(), code)) {
            throw new UserMistake("start.code.wrong").in("code");
        }
        setup.makeAdmin(command.actor());
    }

    private Card.Builder card(IncomingCommand command, Speaker speaker, String greeting) {
        Card.Builder card = Card.saying(greeting, speaker.name());
        Optional<Team> team = team(command, speaker);
        if (team.isEmpty()) {
            List<Button> choices = new ArrayList<>(groups.buttons(speaker.org(), group -> "team new " + group.name()));
            choices.add(
                    Button.of("start.button.pick", TeamRights.newTeam(speaker)).primary());
            choices.add(Button.of("start.button.try", "help visit"));
            return card.say("start.team.none").menu(choices);
        }
        for (SetupStep step : steps) {
            SetupStep.State state = step.state(speaker, team.get());
            card.say(state.done() ? "start.step.done" : "start.step.open", state.said());
            card.menu(state.buttons());
        }
        return card.note("start.how");
    }

    private Optional<Team> team(IncomingCommand command, Speaker speaker) {
        List<Team> mine = rights.of(speaker);
        Optional<Team> named = command.optional("team").flatMap(name -> TeamRights.find(mine, name));
        return named.or(() -> mine.stream().findFirst());
    }
}
