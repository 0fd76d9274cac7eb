package io.salesbell.lead.request;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.lead.HandOvers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.PersonalNews;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks whoever looks after a customer for a part in it or for the customer, and carries out the answer (product.md §2). */
@Service
public class CustomerRequests {
    static final String ASKED = "customer.asked-for";

    private final RequestRows rows;
    private final Customers customers;
    private final CustomerOwners owners;
    private final Leads leads;
    private final HandOvers handOvers;
    private final Members members;
    private final Teams teams;
    private final Introductions introductions;
    private final PersonalNews news;
    private final Journal journal;

    CustomerRequests(
            RequestRows rows,
            Customers customers,
            CustomerOwners owners,
            Leads leads,
            HandOvers handOvers,
            Members members,
            Teams teams,
            Introductions introductions,
            PersonalNews news,
            Journal journal) {
        this.rows = rows;
        this.customers = customers;
        this.owners = owners;
        this.leads = leads;
        this.handOvers = handOvers;
        this.members = members;
        this.teams = teams;
        this.introductions = introductions;
        this.news = news;
        this.journal = journal;
    }

    /** A request with its customer of today and the leads that changed hands with the answer. */
    public record Answered(CustomerRequest request, Customer customer, List<Lead> handedOver) {
        public Answered {
            handedOver = List.copyOf(handedOver);
        }
    }

    /**
     * Asks the customer's owner.
     *
     * @throws UserMistake when nobody knows the customer, nobody, the asker or somebody not told of
     *     the bot yet looks after it, or it was asked before
     */
    @Transactional
    public Answered ask(Actor actor, String customerName, CustomerRequest.Kind kind, Instant at) {
        OrgId org = actor.org();
        Customer customer = customers
                .named(org, customerName)
                .orElseThrow(() -> new UserMistake("lead.request.no-customer", customerName).in("customer"));
        MemberId owner = owners.ownerOf(org, customers.idsOf(customer))
                .orElseThrow(() -> new UserMistake("lead.request.nobodys", customer.name()));
        if (owner.equals(actor.member())) {
            throw new UserMistake("lead.request.yours", customer.name());
        }
        if (!introductions.reaches(org, owner)) {
            throw new UserMistake("lead.request.not-told", customer.name(), person(org, owner));
        }
        CustomerRequest request = new CustomerRequest(
                org, Ids.next(), customer.id(), actor.member(), owner, kind, CustomerRequest.State.OPEN, null, null);
        if (!rows.add(request, at)) {
            throw new UserMistake("lead.request.asked-before", customer.name(), person(org, owner));
        }
        journal.append(new Change(
                actor,
                at,
                ASKED,
                "customer",
                customer.id(),
                Map.of("request", request.id(), "kind", kind.stored(), "owner", owner.toString())));
        owe(request, owner, RequestMessage.KIND);
        return new Answered(request, customer, List.of());
    }

    /**
     * Accepts or declines, by whoever was asked or a manager above; accepting a hand-over hands the owner's open leads with
     * the customer to whoever asked.
     *
     * @throws UserMistake when it was answered before or is not the actor's to answer
     */
    @Transactional
    public Answered answer(Actor actor, UUID id, boolean yes, Instant at) {
        OrgId org = actor.org();
        CustomerRequest request = rows.locked(org, id).orElseThrow(() -> new UserMistake("lead.request.unknown"));
        if (!request.owner().equals(actor.member()) && !teams.manages(org, actor.member(), request.owner())) {
            throw new UserMistake("lead.request.not-yours", person(org, request.owner()));
        }
        if (!request.isOpen()) {
            throw answeredBefore(request);
        }
        rows.settle(request, yes ? CustomerRequest.State.ACCEPTED : CustomerRequest.State.DECLINED, actor.member(), at);
        Customer customer = customers.current(org, request.customer());
        List<Lead> handedOver = yes && request.kind() == CustomerRequest.Kind.HAND_OVER
                ? handOver(actor, request, customer, at)
                : List.of();
        journal.append(new Change(
                actor,
                at,
                "customer.request-answered",
                "customer",
                customer.id(),
                Map.of("request", id, "yes", yes, "leads", handedOver.size())));
        if (handedOver.isEmpty()) {
            owe(request, request.asker(), RequestAnsweredMessage.KIND);
        }
        return new Answered(rows.find(org, id).orElseThrow(), customer, handedOver);
    }

    private List<Lead> handOver(Actor actor, CustomerRequest request, Customer customer, Instant at) {
        List<Lead> owned = leads.openWith(request.org(), customer.id()).stream()
                .filter(lead ->
                        leads.ownerOf(lead).filter(request.owner()::equals).isPresent())
                .toList();
        owned.forEach(lead -> handOvers.handOver(actor, lead, request.asker(), at));
        return owned;
    }

    private UserMistake answeredBefore(CustomerRequest request) {
        MemberId by = request.answeredBy() == null ? request.owner() : request.answeredBy();
        return new UserMistake(
                switch (request.state()) {
                    case ACCEPTED -> "lead.request.accepted-before";
                    case WITHDRAWN -> "lead.request.withdrawn-before";
                    default -> "lead.request.declined-before";
                },
                person(request.org(), by),
                request.answeredAt());
    }

    private void owe(CustomerRequest request, MemberId to, String kind) {
        Map<String, String> payload = Map.of("request", request.id().toString());
        news.owe(request.org(), to, kind, payload, kind + ":" + request.id());
    }

    private Text person(OrgId org, MemberId member) {
        return Text.person(member, members.get(org, member).name());
    }
}
