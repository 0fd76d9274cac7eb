package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.customer.CustomerChange;
import io.salesbell.customer.TakingBack;
import org.springframework.stereotype.Component;

/** Gives a renamed customer its old name back within 30 days. */
@Component
class UndoRenameCommand implements CommandHandler {
    private final TakingBack takingBack;

    UndoRenameCommand(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("rename undo", "撤销改名")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("customer", Argument.Kind.REST)
                .example("rename undo Acme Labs")
                .example("撤销改名 华为技术")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerChange change = takingBack.byName(
                command.speaker(), command.actor(), CustomerChange.Kind.RENAME, command.text("customer"));
        return Reply.of("record.undo.done", TakingBack.said(change));
    }
}
