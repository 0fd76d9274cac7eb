package io.salesbell.lead.request;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever asked for a part in a customer what the owner says; a lead handed over is told as such. */
@Component
class RequestAnsweredMessage implements MessageComposer {
    static final String KIND = "lead.request-answered";

    private final RequestRows rows;
    private final Customers customers;
    private final Members members;

    RequestAnsweredMessage(RequestRows rows, Customers customers, Members members) {
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
                .filter(request -> !request.isOpen())
                .map(this::card);
    }

    private Card card(CustomerRequest request) {
        boolean yes = request.state() == CustomerRequest.State.ACCEPTED;
        boolean help = request.kind() == CustomerRequest.Kind.HELP;
        String customer = customers.current(request.org(), request.customer()).name();
        Text owner = Text.person(
                request.owner(), members.get(request.org(), request.owner()).name());
        if (!yes) {
            return Card.saying("lead.request.declined", owner, customer).build();
        }
        Card.Builder card = Card.saying(help ? "lead.request.welcome" : "lead.request.left", owner, customer);
        return help
                ? card.build()
                : card.buttons(Button.of(Text.of("lead.button.create", customer), "lead new " + customer))
                        .build();
    }
}
