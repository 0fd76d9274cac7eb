package io.salesbell.activity;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.record.PersonalNews;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a customer's owner that a colleague was there. */
@Component
class ColleagueNews implements Follower, MessageComposer {
    private final VisitRows visits;
    private final Customers customers;
    private final CustomerOwners owners;
    private final Members members;
    private final PersonalNews news;

    ColleagueNews(VisitRows visits, Customers customers, CustomerOwners owners, Members members, PersonalNews news) {
        this.visits = visits;
        this.customers = customers;
        this.owners = owners;
        this.members = members;
        this.news = news;
    }

    @Override
    public String name() {
        return "colleague-news";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Visits.LOGGED);
    }

    @Override
    public void on(Entry entry) {
        if (entry.source().equals("import")) {
            return;
        }
        visits.findByOrgIdAndId(entry.org().value(), entry.subject())
                .ifPresent(visit -> ownerOf(visit)
                        .filter(owner -> !owner.equals(visit.member()))
                        .ifPresent(owner -> news.owe(
                                entry.org(),
                                owner,
                                kind(),
                                Map.of("visit", visit.id().toString()),
                                "colleague-visit:" + visit.id())));
    }

    @Override
    public String kind() {
        return "activity.colleague-visit";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return visits.findByOrgIdAndId(org.value(), UUID.fromString(payload.getOrDefault("visit", "")))
                .filter(visit -> !visit.isVoided())
                .map(visit -> Card.saying(
                                "activity.colleague.told",
                                Text.person(
                                        visit.member(),
                                        members.get(org, visit.member()).name()),
                                customers.current(org, visit.customerId()).name(),
                                visit.ref(),
                                visit.note())
                        .build());
    }

    private Optional<MemberId> ownerOf(Visit visit) {
        Customer customer = customers.current(visit.org(), visit.customerId());
        return owners.ownerOf(visit.org(), customers.idsOf(customer));
    }
}
