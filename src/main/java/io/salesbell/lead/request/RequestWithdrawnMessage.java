package io.salesbell.lead.request;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a customer's owner, where the question had reached them, that it was taken back. */
@Component
class RequestWithdrawnMessage implements MessageComposer {
    static final String KIND = "lead.request-withdrawn";

    private final RequestRows rows;
    private final Customers customers;
    private final Members members;
    private final Outbox outbox;

    RequestWithdrawnMessage(RequestRows rows, Customers customers, Members members, Outbox outbox) {
        this.rows = rows;
        this.customers = customers;
        this.members = members;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        UUID id = UUID.fromString(payload.getOrDefault("request", ""));
        if (!outbox.wasSent(org, RequestMessage.key(id))) {
            return Optional.empty();
        }
        return rows.find(org, id)
                .map(request -> Card.of(Text.of(
                        "lead.request.withdrawn",
                        Text.person(
                                request.asker(),
                                members.get(org, request.asker()).name()),
                        customers.current(org, request.customer()).name())));
    }
}
