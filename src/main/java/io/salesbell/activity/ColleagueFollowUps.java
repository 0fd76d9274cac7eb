package io.salesbell.activity;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Entry;
import io.salesbell.journal.Follower;
import io.salesbell.lead.Leads;
import io.salesbell.record.PersonalNews;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells a lead's owner that somebody else was in touch with its customer. */
@Component
class ColleagueFollowUps implements Follower, MessageComposer {
    private final FollowUpRows followUps;
    private final Customers customers;
    private final Leads leads;
    private final Members members;
    private final PersonalNews news;

    ColleagueFollowUps(FollowUpRows followUps, Customers customers, Leads leads, Members members, PersonalNews news) {
        this.followUps = followUps;
        this.customers = customers;
        this.leads = leads;
        this.members = members;
        this.news = news;
    }

    @Override
    public String name() {
        return "colleague-follow-ups";
    }

    @Override
    public Set<String> kinds() {
        return Set.of(FollowUps.LOGGED);
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
        MemberId owner = MemberId.of(entry.text(Visits.COLLEAGUE));
        Map<String, String> payload = Map.of("followUp", entry.subject().toString());
        news.owe(entry.org(), owner, kind(), payload, key(entry.subject()));
    }

    static String key(UUID followUp) {
        return "colleague-follow-up:" + followUp;
    }

    @Override
    public String kind() {
        return "activity.colleague-follow-up";
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return followUps
                .findByOrgIdAndId(org.value(), UUID.fromString(payload.getOrDefault("followUp", "")))
                .filter(followUp -> !followUp.isVoided())
                .map(followUp -> Card.saying(
                                "activity.colleague.followed",
                                Text.person(
                                        followUp.member(),
                                        members.get(org, followUp.member()).name()),
                                customers.current(org, followUp.customerId()).name(),
                                leads.get(org, followUp.leadId()).ref(),
                                followUp.ref(),
                                followUp.note())
                        .build());
    }
}
