package io.salesbell.activity.chat;

import io.salesbell.activity.Mending;
import io.salesbell.chat.Argument;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
import io.salesbell.record.RecordSource;
import io.salesbell.record.Records;
import org.springframework.stereotype.Component;

/** Makes a visit logged today one to another customer. */
@Component
class ChangeCustomerCommand implements CommandHandler {
    private final Records records;
    private final Mending mending;
    private final LogAnswers answers;
    private final NewNames newNames;

    ChangeCustomerCommand(Records records, Mending mending, LogAnswers answers, NewNames newNames) {
        this.answers = answers;
        this.records = records;
        this.mending = mending;
        this.newNames = newNames;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "recustomer",
                        "change customer to",
                        "change customer",
                        "改客户",
                        "换客户",
                        "改客户为",
                        "客户改为",
                        "客户改成",
                        "客户换成")
                .argument("record", Argument.Kind.WHICH)
                .argument("customer", Argument.Kind.CUSTOMER)
                .example("recustomer V31: Acme")
                .example("改客户 V31：华为")
                .example("改客户 荣耀")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        RecordSource.Found record = records.find(command.speaker(), command.which("record"));
        Mending.Recustomered done =
                mending.recustomer(command.speaker(), command.actor(), record, command.text("customer"));
        Customers.Named named = done.named();
        Card.Builder card = Card.saying(
                "activity.recustomer.done",
                record.ref(),
                record.about(),
                named.customer().name());
        answers.colleague(command, named.customer(), done.colleague()).forEach(card::block);
        newNames.question(named).forEach(card::block);
        return Reply.of(card);
    }
}
