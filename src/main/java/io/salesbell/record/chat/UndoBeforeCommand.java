package io.salesbell.record.chat;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.record.Undoing;
import org.springframework.stereotype.Component;

/** Takes back one's own last record although something else was done after it. */
@Component
class UndoBeforeCommand implements CommandHandler {
    private final Undoing undoing;

    UndoBeforeCommand(Undoing undoing) {
        this.undoing = undoing;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("undo before", "撤销之前的记录")
                .behindButtons()
                .example("undo before")
                .example("撤销之前的记录")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return Reply.of("record.undo.done", undoing.undoNewest(command.actor()));
    }
}
