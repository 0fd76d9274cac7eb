package io.salesbell.lead.request;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.PersonalNews;
import io.salesbell.record.Undoable;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back that a colleague was asked for a part in a customer, while nobody has answered. */
@Component
class RequestUndo implements Undoable {
    private final RequestRows rows;
    private final Customers customers;
    private final Members members;
    private final PersonalNews news;
    private final Journal journal;

    RequestUndo(RequestRows rows, Customers customers, Members members, PersonalNews news, Journal journal) {
        this.rows = rows;
        this.customers = customers;
        this.members = members;
        this.news = news;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(CustomerRequests.ASKED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        UUID id = UUID.fromString(String.valueOf(step.payload().get("request")));
        CustomerRequest request = rows.locked(step.actor().org(), id).orElseThrow();
        String customer = customers.current(request.org(), request.customer()).name();
        Text owner = Text.person(
                request.owner(), members.get(request.org(), request.owner()).name());
        if (!request.isOpen()) {
            throw new UserMistake("lead.request.too-late", customer, owner);
        }
        rows.settle(request, CustomerRequest.State.WITHDRAWN, step.actor().member(), step.now());
        journal.append(new Change(
                step.actor(),
                step.now(),
                "customer.request-withdrawn",
                "customer",
                request.customer(),
                Map.of("request", id)));
        news.owe(
                request.org(),
                request.owner(),
                RequestWithdrawnMessage.KIND,
                Map.of("request", id.toString()),
                RequestWithdrawnMessage.KIND + ":" + id);
        return Optional.of(Text.of("lead.request.undone", customer, owner));
    }
}
