package io.salesbell.intake.setup;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.ContactButtons;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadTexts;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells an owner which of their open leads has waited longest, and what comes behind it. */
@Component
class OldestLeadsMessage implements MessageComposer {
    static final String KIND = "intake.oldest-leads";

    /** In the payload: the leads stand in the introduction, so that there is no message of their own. */
    static final String INTRODUCED = "introduced";

    private static final int SHOWN = 3;

    private final JdbcClient jdbc;
    private final LeadSights sights;
    private final ContactButtons contact;
    private final Members members;

    OldestLeadsMessage(JdbcClient jdbc, LeadSights sights, ContactButtons contact, Members members) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.contact = contact;
        this.members = members;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        if (payload.containsKey(INTRODUCED)) {
            return Optional.empty();
        }
        Card.Builder card = new Card.Builder();
        return add(card, members.get(org, MemberId.of(payload.getOrDefault("member", ""))))
                ? Optional.of(card.build())
                : Optional.empty();
    }

    /** Adds the owner's oldest lead and what comes behind it to the card; false where they have none. */
    boolean add(Card.Builder card, Member owner) {
        OrgId org = owner.org();
        List<LeadSight> oldest =
                jdbc.sql("""
                select l.id from lead_assignment a
                join current_lead l on l.org_id = a.org_id and l.id = a.lead_id and l.state = 'open'
                where a.org_id = ? and a.member_id = ? and a.ended_at is null
                order by l.last_touch_at, l.number limit ?
                """).params(org.value(), owner.id().value(), SHOWN).query(UUID.class).list().stream()
                        .flatMap(id -> sights.find(org, id).stream())
                        .toList();
        if (!oldest.isEmpty()) {
            show(card, owner, oldest);
        }
        return !oldest.isEmpty();
    }

    private void show(Card.Builder card, Member owner, List<LeadSight> oldest) {
        LeadSight first = oldest.get(0);
        card.say("intake.oldest.lead", LeadTexts.about(first), last(first)).menu(contact.of(first, owner.language()));
        List<Text> others = oldest.stream()
                .skip(1)
                .map(sight -> Text.of("intake.oldest.other", sight.customer(), sight.ref()))
                .toList();
        if (!others.isEmpty()) {
            card.note("intake.oldest.behind", Text.joined(", ", others));
        }
    }

    private static Text last(LeadSight sight) {
        Assignment assignment = sight.assignment();
        if (assignment == null || assignment.awaitsFirstResponse()) {
            return Text.of("intake.oldest.never");
        }
        return assignment.noAnswers() > 0
                ? Text.of("lead.list.no-answer", sight.lead().lastTouchAt())
                : Text.of("intake.oldest.last", sight.lead().lastTouchAt());
    }
}
