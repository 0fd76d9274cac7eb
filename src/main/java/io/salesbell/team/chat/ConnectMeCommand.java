package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.team.Connecting;
import io.salesbell.team.PlatformNames;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a code on one platform and takes it on another, so that both are one person's (product.md §7). */
@Component
class ConnectMeCommand implements CommandHandler {
    private final Connecting connecting;

    ConnectMeCommand(Connecting connecting) {
        this.connecting = connecting;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("connect me", "关联账号", "账号关联")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("code", Argument.Kind.REST).optional())
                .personal()
                .example("connect me")
                .example("关联账号")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Optional<String> typed = command.optional("code");
        if (typed.isEmpty()) {
            String code = connecting.code(command.org(), command.member());
            return Reply.of(
                    Card.saying("connect.code", code, Connecting.MINUTES).note("connect.code.how"));
        }
        Connecting.Outcome outcome = connecting.connect(command.actor(), typed.get());
        if (outcome instanceof Connecting.Connected connected) {
            Text elsewhere = Text.joined(
                    ", ", connected.platforms().stream().map(PlatformNames::of).toList());
            return Reply.of("connect.done", connected.member().name(), elsewhere);
        }
        return outcome instanceof Connecting.Waiting waiting
                ? Reply.of("connect.wait", waiting.minutes()).asMistake()
                : Reply.of("connect.unknown").asMistake();
    }
}
