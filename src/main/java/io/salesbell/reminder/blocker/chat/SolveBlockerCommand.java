package io.salesbell.reminder.blocker.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import io.salesbell.reminder.blocker.BlockerAnswers;
import org.springframework.stereotype.Component;

/** Says that the support a record asked for is no longer needed. */
@Component
class SolveBlockerCommand implements CommandHandler {
    private final Records records;
    private final BlockerAnswers answers;

    SolveBlockerCommand(Records records, BlockerAnswers answers) {
        this.records = records;
        this.answers = answers;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("solved", "已解决", "解决了", "难点解决了", "难点已解决")
                .topic(CommandSpec.Topic.TOGETHER)
                .argument("record", Argument.Kind.WHICH)
                .example("solved V31")
                .example("已解决 V31")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found record = records.find(command.speaker(), command.which("record"));
        answers.solve(command.speaker(), command.actor(), record);
        return Reply.of("blocker.solve.done", record.ref(), record.about());
    }
}
