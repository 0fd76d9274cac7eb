package io.salesbell.customer;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import java.util.List;
import org.springframework.stereotype.Component;

/** Completes customers' names in forms. */
@Component
class CustomerSuggestions implements Suggestions {
    private final Customers customers;

    CustomerSuggestions(Customers customers) {
        this.customers = customers;
    }

    @Override
    public Argument.Kind kind() {
        return Argument.Kind.CUSTOMER;
    }

    @Override
    public List<Suggestion> suggest(Speaker speaker, Argument argument, String typed, int limit) {
        return customers.starting(speaker.org(), typed, limit).stream()
                .map(customer -> new Suggestion(customer.name(), customer.name()))
                .toList();
    }
}
