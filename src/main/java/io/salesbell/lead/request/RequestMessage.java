package io.salesbell.lead.request;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a customer's owner, while the request is open. */
@Component
class RequestMessage implements MessageComposer {
    static final String KIND = "lead.request";

    static String key(UUID request) {
        return KIND + ":" + request;
    }

    private final RequestRows rows;
    private final Customers customers;
    private final Members members;

    RequestMessage(RequestRows rows, Customers customers, Members members) {
        this.rows = rows;
        this.customers = customers;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return rows.find(org, UUID.fromString(payload.getOrDefault("request", "")))
                .filter(CustomerRequest::isOpen)
                .map(this::card);
    }

    private Card card(CustomerRequest request) {
        boolean help = request.kind() == CustomerRequest.Kind.HELP;
        String asker = members.get(request.org(), request.asker()).name();
        return Card.saying(
                        help ? "lead.request.help" : "lead.request.hand-over",
                        Text.person(request.asker(), asker),
                        customers.current(request.org(), request.customer()).name())
                .menu(List.of(
                        Button.of(
                                        help ? "lead.request.button.welcome" : "lead.request.button.hand-over",
                                        "answer request accept " + request.id())
                                .primary(),
                        Button.of("lead.request.button.not-now", "answer request decline " + request.id())))
                .build();
    }
}
