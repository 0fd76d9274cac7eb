package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.customer.CustomerHistory;
import io.salesbell.customer.Customers;
import io.salesbell.customer.Merging;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Shows what making two customers one would move, and asks. */
@Component
class MergeCustomersCommand implements CommandHandler {
    private final CustomerPairs pairs;
    private final Customers customers;
    private final CustomerHistory history;
    private final Merging merging;

    MergeCustomersCommand(CustomerPairs pairs, Customers customers, CustomerHistory history, Merging merging) {
        this.pairs = pairs;
        this.customers = customers;
        this.history = history;
        this.merging = merging;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("merge", "合并客户", "合并")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("names", Argument.Kind.REST)
                .example("merge Acme Labs into Acme")
                .example("合并客户 华为 到 华为技术")
                .reads()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        CustomerPairs.Pair pair =
                pairs.pair(command, between(command), Text.of("customer.two-names.merge"), "merge", "into");
        String from = pair.first().name();
        String into = pair.second().name();
        merging.check(command.speaker(), pair.typed().first(), pair.first(), pair.second());
        return Reply.of(Card.titled("customer.merge.ask", from, into)
                .say(
                        "customer.merge.moves",
                        CustomerArguments.counted(history.counts(command.org(), customers.idsOf(pair.first()))),
                        from,
                        into)
                .note("customer.merge.undo-note")
                .menu(List.of(
                        Button.of("customer.button.merge", "merge confirm " + from + " into " + into)
                                .primary(),
                        Button.of("customer.button.cancel", "keep as is"))));
    }

    /** Two names that nothing but “and” stands between are merged the one into the other, which is asked first. */
    private static Pattern between(IncomingCommand command) {
        return TwoNames.INTO.matcher(Folded.of(command.text("names"))).find() ? TwoNames.INTO : TwoNames.AND;
    }
}
