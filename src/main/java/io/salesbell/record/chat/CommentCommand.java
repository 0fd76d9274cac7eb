package io.salesbell.record.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.record.Comments;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import org.springframework.stereotype.Component;

/** Says something about a record to its owner. */
@Component
class CommentCommand implements CommandHandler {
    private final Records records;
    private final Comments comments;

    CommentCommand(Records records, Comments comments) {
        this.records = records;
        this.comments = comments;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("comment", "点评", "评论")
                .topic(CommandSpec.Topic.TOGETHER)
                .argument("record", Argument.Kind.WHICH)
                .argument("text", Argument.Kind.REST)
                .example("comment V31: well prepared, keep it up")
                .example("点评 V31：准备得很充分")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found record = records.find(command.speaker(), command.which("record"));
        comments.add(command.speaker(), command.actor(), record, command.text("text"));
        return Reply.of("record.comment.done", record.ref(), record.about());
    }
}
