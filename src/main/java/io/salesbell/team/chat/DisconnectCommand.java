package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Disconnecting;
import io.salesbell.team.PlatformNames;
import org.springframework.stereotype.Component;

/** Takes a connection of two accounts back: anybody their own, an admin everybody's. */
@Component
class DisconnectCommand implements CommandHandler {
    private final Disconnecting disconnecting;

    DisconnectCommand(Disconnecting disconnecting) {
        this.disconnecting = disconnecting;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("disconnect me", "disconnect", "取消关联", "解除关联")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("person", Argument.Kind.PERSON).optional())
                .personal()
                .example("disconnect me")
                .example("取消关联")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        MemberId member = command.person("person").orElse(command.member());
        if (!member.equals(command.member()) && !command.speaker().may(Role.ADMIN)) {
            throw new UserMistake("disconnect.others", Text.of("chat.role.a.ADMIN"));
        }
        return disconnecting
                .part(command.actor(), member)
                .map(apart -> Reply.of(
                        "disconnect.done",
                        PlatformNames.of(apart.platform()),
                        apart.other().name(),
                        apart.member().name()))
                .orElseThrow(() -> new UserMistake("disconnect.none"));
    }
}
