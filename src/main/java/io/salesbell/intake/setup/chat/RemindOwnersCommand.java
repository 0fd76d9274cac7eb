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

/** Sends each owner of the team's open leads one message with the oldest, on the word of whoever sets the team up. */
@Component
class RemindOwnersCommand implements CommandHandler {
    private static final String NAME = "start remind";

    private final FirstNews news;
    private final AskedTeam teams;

    RemindOwnersCommand(FirstNews news, AskedTeam teams) {
        this.news = news;
        this.teams = teams;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(NAME, "remind owners", "开始 提醒", "提醒负责人")
                .topic(CommandSpec.Topic.SETUP)
                .option("team", Argument.Kind.REST, "团队")
                .personal()
                .behindButtons()
                .example("start remind")
                .example("提醒负责人")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = teams.of(command, NAME);
        List<Member> told = news.remindOwners(command.actor(), team);
        if (told.isEmpty()) {
            return Reply.of("intake.remind.nobody", team.name());
        }
        List<Text> names = told.stream()
                .map(member -> Text.person(member.id(), member.name()))
                .toList();
        return Reply.of("intake.remind.told", Text.joined(", ", names), told.size());
    }
}
