package io.salesbell.customer;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import java.util.List;
import org.springframework.stereotype.Service;

/** Asks at once about a new name that resembles a known customer's (product.md §2). */
@Service
public class NewNames {
    private final ResemblingNames resembling;

    NewNames(ResemblingNames resembling) {
        this.resembling = resembling;
    }

    /** The question with its two buttons, for the answer that stored the name; nothing when none is called for. */
    public List<Card.Block> question(Customers.Named named) {
        return named.created() ? question(named.customer()) : List.of();
    }

    private List<Card.Block> question(Customer customer) {
        return resembling.of(customer.org(), customer.name(), customer.id(), 1).stream()
                .flatMap(known -> List.<Card.Block>of(
                        new Card.Paragraph(Text.of("customer.resembles.question", known.name())),
                        new Card.Buttons(
                                List.of(
                                        Button.of(
                                                        "customer.resembles.same",
                                                        "merge confirm " + customer.name() + " into " + known.name())
                                                .primary(),
                                        Button.of(
                                                "customer.resembles.new",
                                                "separate " + customer.name() + " from " + known.name())),
                                true))
                        .stream())
                .toList();
    }
}
