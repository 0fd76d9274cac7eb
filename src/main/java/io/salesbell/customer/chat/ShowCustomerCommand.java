package io.salesbell.customer.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.customer.CustomerFinder;
import org.springframework.stereotype.Component;

/** Shows what is known of a customer. */
@Component
class ShowCustomerCommand implements CommandHandler {
    private final CustomerFinder finder;
    private final CustomerCards cards;

    ShowCustomerCommand(CustomerFinder finder, CustomerCards cards) {
        this.finder = finder;
        this.cards = cards;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("customer", "客户")
                .topic(CommandSpec.Topic.CUSTOMERS)
                .argument("customer", Argument.Kind.WHOLE_CUSTOMER)
                .example("customer Acme")
                .example("客户 华为")
                .reads()
                .personal()
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        return Reply.of(cards.draw(
                command.speaker(), finder.find(command.org(), command.text("customer"), name -> "customer " + name)));
    }
}
