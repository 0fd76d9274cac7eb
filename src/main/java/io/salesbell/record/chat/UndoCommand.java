package io.salesbell.record.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.record.Undoing;
import org.springframework.stereotype.Component;

/** Takes back one's own last record within ten minutes. */
@Component
class UndoCommand implements CommandHandler {
    private final Undoing undoing;

    UndoCommand(Undoing undoing) {
        this.undoing = undoing;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("undo", "撤销", "撤回", "撤消", "撤销上一条")
                .example("undo")
                .example("撤销")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return Reply.of("record.undo.done", undoing.undoLast(command.actor()));
    }
}
