package io.salesbell.customer.chat;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFinder;
import io.salesbell.customer.Customers;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Finds the two customers that a line like {@code A into B} is about. */
@Component
class CustomerPairs {
    private final Customers customers;
    private final CustomerFinder finder;

    CustomerPairs(Customers customers, CustomerFinder finder) {
        this.customers = customers;
        this.finder = finder;
    }

    /** The names as typed and what they mean. */
    record Pair(TwoNames typed, Customer first, Customer second) {}

    TwoNames names(IncomingCommand command, Pattern word, Text example) {
        return TwoNames.cut(
                command.text("names"),
                word,
                name -> customers.named(command.org(), name).isPresent(),
                example);
    }

    /** {@code start} and {@code between} are the words of the command line that asks again with one name mended. */
    Pair pair(IncomingCommand command, Pattern word, Text example, String start, String between) {
        TwoNames names = names(command, word, example);
        Customer first = finder.find(
                command.org(), names.first(), name -> start + " " + name + " " + between + " " + names.second());
        Customer second = finder.find(
                command.org(), names.second(), name -> start + " " + names.first() + " " + between + " " + name);
        return new Pair(names, first, second);
    }
}
