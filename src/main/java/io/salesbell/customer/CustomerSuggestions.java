package io.salesbell.customer;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Suggestions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Completes customers' names in forms: 讯 finds 科大讯飞 behind those that begin with it. */
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
        List<Customer> starting = customers.starting(speaker.org(), typed, limit);
        List<Customer> containing = customers.containing(speaker.org(), typed, limit - starting.size());
        return Stream.concat(starting.stream(), containing.stream())
                .map(customer -> new Suggestion(customer.name(), customer.name()))
                .toList();
    }
}
