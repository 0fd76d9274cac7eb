package io.salesbell.record.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.record.Undoing;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes back one's own last record and offers the line as it should have been. */
@Component
class UndoAndCommand implements CommandHandler {
    private final Undoing undoing;

    UndoAndCommand(Undoing undoing) {
        this.undoing = undoing;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("undo and", "撤销并改记")
                .behindButtons()
                .argument("line", Argument.Kind.REST)
                .example("undo and: deal Acme 12k")
                .example("撤销并改记：签单 华为 12万")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        String line = command.text("line");
        Text undone = undoing.undoLast(command.actor());
        return Reply.of(Card.saying("record.undo.done", undone)
                .menu(List.of(Button.of(Text.verbatim(line), line).primary())));
    }
}
