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
import io.salesbell.customer.Renaming;
import org.springframework.stereotype.Component;

/** Gives a customer another name. */
@Component
class ConfirmRenameCommand implements CommandHandler {
    private final CustomerPairs pairs;
    private final CustomerFinder finder;
    private final Renaming renaming;

    ConfirmRenameCommand(CustomerPairs pairs, CustomerFinder finder, Renaming renaming) {
        this.pairs = pairs;
        this.finder = finder;
        this.renaming = renaming;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("rename confirm", "确认改名")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("names", Argument.Kind.REST)
                .example("rename confirm Acme Labs to Acme Research")
                .example("确认改名 华为 为 华为技术")
                .behindButtons()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        TwoNames names = pairs.names(command, TwoNames.TO, Text.of("customer.two-names.rename"));
        Customer customer =
                finder.find(command.org(), names.first(), name -> "rename confirm " + name + " to " + names.second());
        String oldName = customer.name();
        renaming.rename(command.speaker(), command.actor(), customer, names.second());
        return Reply.of(Card.saying("customer.rename.done", oldName, customer.name())
                .buttons(Button.of("customer.button.rename-undo", "rename undo " + customer.name())));
    }
}
