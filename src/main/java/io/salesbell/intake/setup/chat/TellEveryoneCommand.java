package io.salesbell.intake.setup.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.intake.setup.FirstNews;
import io.salesbell.team.Member;
import io.salesbell.team.Team;
import java.util.List;
import org.springframework.stereotype.Component;

/** Introduces the bot to everyone in the team and reminds owners of their oldest leads, on the word of whoever sets it up. */
@Component
class TellEveryoneCommand implements CommandHandler {
    private static final String NAME = "start tell";

    private final FirstNews news;
    private final AskedTeam teams;

    TellEveryoneCommand(FirstNews news, AskedTeam teams) {
        this.news = news;
        this.teams = teams;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(NAME, "tell everyone", "开始 通知", "告诉大家")
                .topic(CommandSpec.Topic.SETUP)
                .option("team", Argument.Kind.REST, "团队")
                .personal()
                .behindButtons()
                .example("start tell")
                .example("告诉大家")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = teams.of(command, NAME);
        List<Member> told = news.introduce(command.actor(), team);
        news.remindOwners(command.actor(), team);
        if (told.isEmpty()) {
            return Reply.of("intake.tell.nobody", team.name());
        }
        List<Text> names = told.stream()
                .map(member -> Text.person(member.id(), member.name()))
                .toList();
        return Reply.of("intake.tell.told", Text.joined(", ", names), told.size());
    }
}
