package io.salesbell.customer.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import org.springframework.stereotype.Component;

/** Answers a question about a merge or renaming with no. */
@Component
class KeepAsIsCommand implements CommandHandler {
    @Override
    public CommandSpec spec() {
        return CommandSpec.named("keep as is", "不改了", "算了")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .example("keep as is")
                .example("不改了")
                .reads()
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return Reply.of("customer.kept");
    }
}
