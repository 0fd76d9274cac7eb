package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFinder;
import io.salesbell.customer.CustomerHistory;
import io.salesbell.customer.Customers;
import io.salesbell.customer.Renaming;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows what a customer's new name would be seen on, and asks. */
@Component
class RenameCustomerCommand implements CommandHandler {
    private final CustomerPairs pairs;
    private final CustomerFinder finder;
    private final Customers customers;
    private final CustomerHistory history;
    private final Renaming renaming;

    RenameCustomerCommand(
            CustomerPairs pairs,
            CustomerFinder finder,
            Customers customers,
            CustomerHistory history,
            Renaming renaming) {
        this.pairs = pairs;
        this.finder = finder;
        this.customers = customers;
        this.history = history;
        this.renaming = renaming;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("rename", "改名")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("names", Argument.Kind.REST)
                .example("rename Acme Labs to Acme Research")
                .example("改名 华为 为 华为技术")
                .reads()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        TwoNames names = pairs.names(command, TwoNames.TO, Text.of("customer.two-names.rename"));
        Customer customer =
                finder.find(command.org(), names.first(), name -> "rename " + name + " to " + names.second());
        String name = renaming.check(command.speaker(), customer, names.second());
        return Reply.of(Card.titled("customer.rename.ask", customer.name(), name)
                .say(
                        "customer.rename.shows",
                        CustomerArguments.counted(history.counts(command.org(), customers.idsOf(customer))),
                        customer.name())
                .note("customer.rename.undo-note")
                .menu(List.of(
                        Button.of("customer.button.rename", "rename confirm " + customer.name() + " to " + name)
                                .primary(),
                        Button.of("customer.button.cancel", "keep as is"))));
    }
}
