package io.salesbell.reminder.rule;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.ContactButtons;
import io.salesbell.lead.LeadReminders;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.LeadTexts;
import io.salesbell.lead.ResponseRules;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Says which customers wait, reading the leads again just before: one that was touched, closed, handed over or taken
 * back meanwhile is left out, and with none left nothing is sent. Delivered late into quiet hours it falls due again
 * after them.
 */
@Component
class FirstResponseMessage implements MessageComposer {
    private static final int MOST = 9;
    private static final int HOURS_A_DAY = 24;
    private static final int FROM_HOURS_SAID_AS_DAYS = 3 * HOURS_A_DAY;

    private final LeadSights sights;
    private final LeadReminders reminders;
    private final ContactButtons contact;
    private final ResponseRules rules;
    private final Members members;
    private final WorkingTimes times;
    private final Clock clock;

    FirstResponseMessage(
            LeadSights sights,
            LeadReminders reminders,
            ContactButtons contact,
            ResponseRules rules,
            Members members,
            WorkingTimes times,
            Clock clock) {
        this.sights = sights;
        this.reminders = reminders;
        this.contact = contact;
        this.rules = rules;
        this.members = members;
        this.times = times;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return FirstResponseReminder.KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Member owner = members.get(org, MemberId.of(value(payload, "member")));
        Instant owedAt = Instant.parse(value(payload, "at"));
        List<LeadSight> waiting = Stream.concat(
                        leads(org, owner, value(payload, "first"))
                                .filter(sight -> assignment(sight).awaitsFirstResponse()),
                        leads(org, owner, value(payload, "again"))
                                .filter(sight -> sight.lead().lastTouchAt().isBefore(owedAt)))
                .sorted(Comparator.comparing(sight -> assignment(sight).assignedAt()))
                .toList();
        if (waiting.isEmpty() || putOff(org, owner, waiting)) {
            return Optional.empty();
        }
        return Optional.of(waiting.size() == 1 ? one(owner, waiting.get(0)) : several(owner, waiting));
    }

    private Stream<LeadSight> leads(OrgId org, Member owner, String ids) {
        return Arrays.stream(ids.split(","))
                .filter(id -> !id.isEmpty())
                .flatMap(id -> sights.find(org, UUID.fromString(id)).stream())
                .filter(sight -> sight.lead().state() == LeadState.OPEN)
                .filter(sight -> sight.ownerId().filter(owner.id()::equals).isPresent());
    }

    private boolean putOff(OrgId org, Member owner, List<LeadSight> waiting) {
        Instant now = clock.instant();
        Instant allowed = times.nextAllowed(owner, now);
        if (!allowed.isAfter(now)) {
            return false;
        }
        reminders.defer(
                org, waiting.stream().map(sight -> assignment(sight).id()).toList(), allowed);
        return true;
    }

    private Card one(Member owner, LeadSight sight) {
        return Card.saying(key(sight, "one"), LeadTexts.about(sight), waited(owner, sight))
                .menu(contact.of(sight, owner.language()))
                .build();
    }

    private Card several(Member owner, List<LeadSight> waiting) {
        Card.Builder card = Card.saying("reminder.first-response.several", waiting.size());
        List<LeadSight> shown = waiting.stream().limit(MOST).toList();
        for (int index = 0; index < shown.size(); index++) {
            LeadSight sight = shown.get(index);
            Text line = Text.of(key(sight, "line"), LeadTexts.about(sight), waited(owner, sight));
            card.say("reminder.first-response.numbered", index + 1, line);
        }
        if (waiting.size() > MOST) {
            card.note("reminder.first-response.more", waiting.size() - MOST);
        }
        List<Button> menu = shown.stream()
                .map(sight -> Button.of(
                        Text.of("reminder.first-response.choice", sight.customer(), sight.ref()),
                        "lead " + sight.ref()))
                .toList();
        return card.note("reminder.first-response.digits").menu(menu).build();
    }

    private static String key(LeadSight sight, String form) {
        Assignment assignment = assignment(sight);
        if (assignment.awaitsFirstResponse()) {
            return "reminder.first-response." + form;
        }
        return (assignment.noAnswers() > 0 ? "reminder.no-answer." : "reminder.asked-for.") + form;
    }

    /** Hours, from three days on days. */
    private Text waited(Member owner, LeadSight sight) {
        String source = sight.lead().details().source();
        long hours = rules.of(owner, source).hoursWaited(assignment(sight), clock.instant());
        return hours < FROM_HOURS_SAID_AS_DAYS
                ? Text.of("reminder.waited.hours", hours)
                : Text.of("reminder.waited.days", hours / HOURS_A_DAY);
    }

    private static Assignment assignment(LeadSight sight) {
        return Objects.requireNonNull(sight.assignment());
    }

    private static String value(Map<String, String> payload, String name) {
        return Objects.requireNonNull(payload.get(name));
    }
}
