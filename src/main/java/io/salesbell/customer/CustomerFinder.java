package io.salesbell.customer;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;

/** Finds the customer that is meant: the exact name, else the only one that starts so, else asks. */
@Service
public class CustomerFinder {
    private static final int MOST_OFFERED = 9;
    private static final int MOST_NEAR = 3;

    private final Customers customers;
    private final ResemblingNames resembling;

    CustomerFinder(Customers customers, ResemblingNames resembling) {
        this.customers = customers;
        this.resembling = resembling;
    }

    /**
     * The known customer of this name, in full or begun.
     *
     * @param again the command line that means the same with another name in its place
     * @throws UserMistake with a menu when several start so or only similar ones exist
     */
    public Customer find(OrgId org, String typed, UnaryOperator<String> again) {
        Optional<Customer> exact = customers.named(org, typed);
        if (exact.isPresent()) {
            return exact.get();
        }
        List<Customer> starting = customers.starting(org, typed, MOST_OFFERED);
        if (starting.size() == 1) {
            return starting.get(0);
        }
        if (starting.isEmpty()) {
            throw unknown(org, typed, again);
        }
        List<String> names = starting.stream().map(Customer::name).toList();
        throw new UserMistake(Text.of("customer.find.several", typed), buttons(names, again)).in("customer");
    }

    private UserMistake unknown(OrgId org, String typed, UnaryOperator<String> again) {
        List<String> near = resembling.of(org, typed, null, MOST_NEAR).stream()
                .map(ResemblingNames.Known::name)
                .toList();
        String key = near.isEmpty() ? "customer.find.unknown" : "customer.find.near";
        return new UserMistake(Text.of(key, typed), buttons(near, again)).in("customer");
    }

    private static List<Button> buttons(List<String> names, UnaryOperator<String> again) {
        return names.stream()
                .map(name -> Button.of(Text.verbatim(name), again.apply(name)))
                .toList();
    }
}
