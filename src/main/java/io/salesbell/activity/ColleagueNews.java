package io.salesbell.activity;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
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

/** Tells a customer's owner that a colleague was there; not where the visit turned out to be to another customer. */
@Component
class ColleagueNews implements Follower, MessageComposer {
    private final VisitRows visits;
    private final Customers customers;
    private final Members members;
    private final PersonalNews news;

    ColleagueNews(VisitRows visits, Customers customers, Members members, PersonalNews news) {
        this.visits = visits;
        this.customers = customers;
        this.members = members;
        this.news = news;
    }

    @Override
    public String name() {
        return "colleague-news";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Visits.LOGGED, Visits.RECUSTOMERED, RecustomerUndo.MOVED_BACK);
    }

    @Override
    public boolean concerns(String kind, Map<String, Object> payload) {
        return payload.containsKey(Visits.COLLEAGUE);
    }

    @Override
    public void on(Entry entry) {
        if (entry.source().equals("import")) {
            return;
        }
        String visit = entry.subject().toString();
        MemberId owner = MemberId.of(entry.text(Visits.COLLEAGUE));
        String customer = entry.text(entry.kind().equals(Visits.LOGGED) ? "customer" : "toCustomer");
        Map<String, String> payload = Map.of("visit", visit, "customer", customer);
        String key = key(entry.subject(), UUID.fromString(customer));
        boolean again = entry.kind().equals(RecustomerUndo.MOVED_BACK);
        news.owe(entry.org(), owner, kind(), payload, again ? key + ":" + entry.id() : key);
    }

    static String key(UUID visit, UUID customer) {
        return "colleague-visit:" + visit + ":" + customer;
    }

    @Override
    public String kind() {
        return "activity.colleague-visit";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return visits.findByOrgIdAndId(org.value(), UUID.fromString(payload.getOrDefault("visit", "")))
                .filter(visit -> !visit.isVoided())
                .filter(visit -> visit.customerId().toString().equals(payload.get("customer")))
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
}
