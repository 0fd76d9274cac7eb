package io.salesbell.lead.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadNews;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Overriding;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells whoever changed a lead that somebody else changed it right after: what it is now and what they had made of it. */
@Component
class OverriddenMessage implements MessageComposer {
    private final LeadSights sights;
    private final Overriding overriding;
    private final Members members;

    OverriddenMessage(LeadSights sights, Overriding overriding, Members members) {
        this.sights = sights;
        this.overriding = overriding;
        this.members = members;
    }

    @Override
    public String kind() {
        return LeadNews.OVERRIDDEN;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return sights.find(org, UUID.fromString(LeadNews.value(payload, "lead")))
                .filter(sight -> !asLeft(sight, payload))
                .map(sight -> card(org, sight, payload));
    }

    /** Whether the lead stands again as the reader had left it. */
    private static boolean asLeft(LeadSight sight, Map<String, String> payload) {
        String owner = payload.get("toOwner");
        String next = payload.get("next");
        if (next != null) {
            return next.equals(sight.lead().details().nextStep());
        }
        return owner == null
                ? sight.lead().state().name().equalsIgnoreCase(payload.get("toState"))
                        && sight.lead().stage().equals(payload.get("toStage"))
                : sight.ownerId().map(MemberId::toString).filter(owner::equals).isPresent();
    }

    private Card card(OrgId org, LeadSight sight, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(LeadNews.value(payload, "by")));
        return Card.saying(
                        "lead.news.overridden",
                        Text.person(by.id(), by.name()),
                        sight.customer(),
                        sight.ref(),
                        now(sight, payload),
                        overriding.was(org, payload))
                .buttons(Button.of("lead.button.show", "lead " + sight.ref()))
                .build();
    }

    private static Text now(LeadSight sight, Map<String, String> payload) {
        if (payload.containsKey("next")) {
            return Text.of("lead.new.next", sight.lead().details().nextStep());
        }
        if (payload.containsKey("toOwner")) {
            return Text.of("lead.new.owner", sight.ownerName());
        }
        Text state = Text.of("lead.card.state." + sight.lead().state().name());
        return Text.joined("", List.of(sight.stage().name(), state));
    }
}
