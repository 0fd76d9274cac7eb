package io.salesbell.customer;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Asks at once about a new name that resembles a known customer's (product.md §2). */
@Service
public class NewNames {
    private static final int NEAREST = 5;

    private final ResemblingNames resembling;
    private final Customers customers;
    private final CustomerOwners owners;

    NewNames(ResemblingNames resembling, Customers customers, CustomerOwners owners) {
        this.resembling = resembling;
        this.customers = customers;
        this.owners = owners;
    }

    /** The question with its two buttons, for the answer that stored the name; nothing when none is called for. */
    public List<Card.Block> question(Customers.Named named) {
        return named.created() ? question(named.customer()) : List.of();
    }

    /** A known customer that a name resembles and that a member looks after. */
    public record Claimed(UUID customer, String name, MemberId owner) {}

    /** The nearest known customer the name resembles that somebody but the member looks after, while nobody said more. */
    public Optional<Claimed> claimedByAnother(Customer customer, MemberId member) {
        return claimed(customer, other -> !other.equals(member));
    }

    /** The nearest known customer the name resembles that the member looks after, while nobody said more. */
    public Optional<Claimed> claimedBy(Customer customer, MemberId member) {
        return claimed(customer, member::equals);
    }

    private Optional<Claimed> claimed(Customer customer, Predicate<MemberId> whose) {
        for (ResemblingNames.Known known : resembling.of(customer.org(), customer.name(), customer.id(), NEAREST)) {
            Set<UUID> ids = customers.idsOf(customers.get(customer.org(), known.id()));
            Optional<MemberId> owner = owners.ownerOf(customer.org(), ids).filter(whose);
            if (owner.isPresent()) {
                return Optional.of(new Claimed(known.id(), known.name(), owner.get()));
            }
        }
        return Optional.empty();
    }

    /** The question whether the customer is that known one. */
    public List<Card.Block> question(Customer customer, Claimed known) {
        return question(customer, Stream.of(known.name()));
    }

    private List<Card.Block> question(Customer customer) {
        return question(
                customer,
                resembling.of(customer.org(), customer.name(), customer.id(), 1).stream()
                        .map(ResemblingNames.Known::name));
    }

    private static List<Card.Block> question(Customer customer, Stream<String> names) {
        return names.flatMap(known -> List.<Card.Block>of(
                        new Card.Paragraph(Text.of("customer.resembles.question", known)),
                        new Card.Buttons(
                                List.of(
                                        Button.of(
                                                        "customer.resembles.same",
                                                        "merge confirm " + customer.name() + " into " + known)
                                                .primary(),
                                        Button.of(
                                                "customer.resembles.new",
                                                "separate " + customer.name() + " from " + known)),
                                true))
                        .stream())
                .toList();
    }
}
