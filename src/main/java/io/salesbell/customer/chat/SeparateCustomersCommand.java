package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.customer.TellingApart;
import org.springframework.stereotype.Component;

/** Says that two customers with resembling names are two. */
@Component
class SeparateCustomersCommand implements CommandHandler {
    private final CustomerPairs pairs;
    private final TellingApart tellingApart;

    SeparateCustomersCommand(CustomerPairs pairs, TellingApart tellingApart) {
        this.pairs = pairs;
        this.tellingApart = tellingApart;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("separate", "不是同一家")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("names", Argument.Kind.REST)
                .example("separate Acme Labs from Acme")
                .example("不是同一家 华为 和 华为技术")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerPairs.Pair pair =
                pairs.pair(command, TwoNames.FROM, Text.of("customer.two-names.separate"), "separate", "from");
        tellingApart.tellApart(command.actor(), pair.first(), pair.second());
        return Reply.of(
                "customer.separate.done", pair.first().name(), pair.second().name());
    }
}
