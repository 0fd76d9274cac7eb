package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.ContactButtons;
import io.salesbell.lead.LeadNews;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadTexts;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells somebody that a lead came into their hands and by when its customer waits for them. */
@Component
class AssignedMessage implements MessageComposer {
    private final LeadSights sights;
    private final ContactButtons contact;
    private final Members members;

    AssignedMessage(LeadSights sights, ContactButtons contact, Members members) {
        this.sights = sights;
        this.contact = contact;
        this.members = members;
    }

    @Override
    public String kind() {
        return LeadNews.ASSIGNED;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        MemberId to = MemberId.of(LeadNews.value(payload, "to"));
        return sights.find(org, UUID.fromString(LeadNews.value(payload, "lead")))
                .filter(sight -> sight.ownerId().filter(to::equals).isPresent())
                .filter(sight -> !sight.lead().state().isClosed())
                .map(sight -> card(org, sight, payload));
    }

    private Card card(OrgId org, LeadSight sight, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(LeadNews.value(payload, "by")));
        Member owner = Objects.requireNonNull(sight.owner());
        Assignment assignment = Objects.requireNonNull(sight.assignment());
        Text from = Text.person(by.id(), by.name());
        Instant deadline = assignment.deadlineAt();
        Card.Builder card = deadline == null
                ? Card.saying("lead.news.assigned-parked", from, LeadTexts.about(sight))
                : Card.saying("lead.news.assigned", from, LeadTexts.about(sight), deadline);
        return card.menu(contact.of(sight, owner.language())).build();
    }
}
