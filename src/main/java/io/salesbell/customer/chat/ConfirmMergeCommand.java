package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.customer.Merging;
import org.springframework.stereotype.Component;

/** Makes two customers one. */
@Component
class ConfirmMergeCommand implements CommandHandler {
    private final CustomerPairs pairs;
    private final Merging merging;

    ConfirmMergeCommand(CustomerPairs pairs, Merging merging) {
        this.pairs = pairs;
        this.merging = merging;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("merge confirm", "确认合并")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("names", Argument.Kind.REST)
                .example("merge confirm Acme Labs into Acme")
                .example("确认合并 华为 到 华为技术")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerPairs.Pair pair =
                pairs.pair(command, TwoNames.INTO, Text.of("customer.two-names.merge"), "merge confirm", "into");
        String from = pair.first().name();
        merging.merge(command.speaker(), command.actor(), pair.typed().first(), pair.first(), pair.second());
        return Reply.of(Card.saying("customer.merge.done", from, pair.second().name())
                .buttons(Button.of("customer.button.merge-undo", "merge undo " + from)));
    }
}
