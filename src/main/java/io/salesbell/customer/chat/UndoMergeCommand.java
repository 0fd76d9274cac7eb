package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.customer.CustomerChange;
import io.salesbell.customer.TakingBack;
import org.springframework.stereotype.Component;

/** Undoes a merge within 30 days, by the name that went into the other. */
@Component
class UndoMergeCommand implements CommandHandler {
    private final TakingBack takingBack;

    UndoMergeCommand(TakingBack takingBack) {
        this.takingBack = takingBack;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("merge undo", "撤销合并")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("customer", Argument.Kind.REST)
                .example("merge undo Acme Labs")
                .example("撤销合并 华为")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerChange change = takingBack.byName(
                command.speaker(), command.actor(), CustomerChange.Kind.MERGE, command.text("customer"));
        return Reply.of("record.undo.done", TakingBack.said(change));
    }
}
