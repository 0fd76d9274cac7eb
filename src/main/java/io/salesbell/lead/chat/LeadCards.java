package io.salesbell.lead.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadCourse;
import io.salesbell.lead.LeadDetails;
import io.salesbell.lead.LeadHelpers;
import io.salesbell.lead.LeadRights;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Stage;
import io.salesbell.lead.Touch;
import io.salesbell.team.Member;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A lead as a card with what can be done next; somebody else's shows neither contact nor need. */
@Component
class LeadCards {
    private final LeadRights rights;
    private final LeadSights sights;
    private final LeadHelpers helpers;
    private final Clock clock;

    LeadCards(LeadRights rights, LeadSights sights, LeadHelpers helpers, Clock clock) {
        this.rights = rights;
        this.sights = sights;
        this.helpers = helpers;
        this.clock = clock;
    }

    Card card(Speaker speaker, LeadSight sight) {
        Card.Builder card = Card.titled(
                "lead.card.title",
                sight.customer(),
                sight.ref(),
                sight.stage().name(),
                Text.of("lead.card.state." + sight.lead().state().name()));
        List<Member> helping = helpers.of(sight);
        if (!rights.mayChange(speaker.actor(""), sight.lead(), sight.ownerId())) {
            return helping.stream().noneMatch(one -> one.id().equals(speaker.member()))
                    ? card.fields(List.of(field("owner", sight.ownerName()))).build()
                    : card.fields(fields(sight, helping))
                            .block(new Card.Buttons(List.of(followUp(sight)), false))
                            .build();
        }
        card.fields(fields(sight, helping));
        return card.block(new Card.Buttons(buttons(sight), false)).build();
    }

    private List<Card.Field> fields(LeadSight sight, List<Member> helping) {
        Lead lead = sight.lead();
        LeadDetails details = lead.details();
        List<Card.Field> fields = new ArrayList<>();
        add(fields, "contact", details.contact());
        add(fields, "phone", details.phone());
        add(fields, "owner", sight.owner() == null ? null : sight.ownerName());
        helping.forEach(one -> add(fields, "helper", Text.person(one.id(), one.name())));
        add(fields, "source", details.source().isEmpty() ? null : details.source());
        add(fields, "need", details.need());
        add(fields, "note", details.note());
        add(fields, "age", Text.of("lead.card.days", days(lead)));
        add(fields, "next", next(details));
        add(fields, "response", response(sight.assignment()));
        add(fields, "reminder", reminder(sight));
        lastContact(fields, sight);
        add(fields, "parked", lead.parkedUntil());
        add(fields, "closed", lead.closedOn());
        add(fields, "reason", lead.reason());
        return fields;
    }

    /** A call that nobody answered is a try, and no contact. */
    private static void lastContact(List<Card.Field> fields, LeadSight sight) {
        Instant last = sight.lead().lastTouchAt();
        if (sight.unanswered()) {
            add(fields, "last-try", Text.of("lead.card.no-answer", last));
        } else if (!last.equals(sight.lead().occurredAt())) {
            add(fields, "last-touch", last);
        }
    }

    /** A move: from where to where, the next step it took, what somebody else made of the lead just before. */
    Card.Builder moved(LeadCourse.Moved moved, Touch touch, Optional<Text> before) {
        LeadSight sight = sights.of(moved.lead());
        String key = moved.reopened() ? "lead.moved.reopened" : moved.backwards() ? "lead.moved.back" : "lead.moved.on";
        List<Text> parts = new ArrayList<>();
        parts.add(Text.of(
                key,
                sight.customer(),
                sight.ref(),
                moved.from().name(),
                moved.to().name()));
        Text next = touch.nextStep() == null ? null : next(sight.lead().details());
        if (next != null) {
            parts.add(Text.of("lead.new.next", next));
        }
        if (moved.reopened()) {
            answerBy(sight).ifPresent(parts::add);
        }
        Card.Builder card = new Card.Builder().block(new Card.Paragraph(Text.joined(" · ", parts)));
        before.ifPresent(said -> card.block(new Card.Note(said)));
        return card.block(new Card.Buttons(next(sight), false));
    }

    /** Until when the first contact is to be made, where it is still awaited and its time runs. */
    Optional<Text> answerBy(LeadSight sight) {
        return Optional.ofNullable(sight.assignment())
                .filter(Assignment::awaitsFirstResponse)
                .map(Assignment::deadlineAt)
                .filter(deadline -> deadline.isAfter(clock.instant()))
                .map(deadline -> Text.of("lead.new.deadline", deadline));
    }

    private @Nullable Text response(@Nullable Assignment assignment) {
        if (assignment == null || !assignment.awaitsFirstResponse()) {
            return null;
        }
        Instant deadline = assignment.deadlineAt();
        if (deadline == null) {
            return Text.of("lead.card.standing");
        }
        return Text.of(assignment.isOverdue(clock.instant()) ? "lead.card.overdue" : "lead.card.until", deadline);
    }

    private static @Nullable Instant reminder(LeadSight sight) {
        Assignment held = sight.assignment();
        return held == null ? null : held.otherReminder().orElse(null);
    }

    private static @Nullable Text next(LeadDetails details) {
        return details.nextStep() == null && details.nextAt() == null
                ? null
                : Text.joined(" ", List.of(Text.from(details.nextAt()), Text.from(details.nextStep())));
    }

    private long days(Lead lead) {
        return Duration.between(lead.occurredAt(), clock.instant()).toDays();
    }

    private static void add(List<Card.Field> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.add(field(name, value));
        }
    }

    private static Card.Field field(String name, Object value) {
        return new Card.Field(Text.of("lead.card." + name), Text.from(value));
    }

    private List<Button> buttons(LeadSight sight) {
        if (sight.lead().state().isClosed()) {
            Button again = Button.of(Text.of("lead.button.create", sight.customer()), "lead new " + sight.customer());
            return sight.lead().state() == LeadState.WON
                    ? List.of(again)
                    : List.of(act(sight, "lead.button.reopen", "reopen", ""), again);
        }
        List<Button> all = new ArrayList<>();
        all.add(followUp(sight));
        all.addAll(next(sight));
        all.add(act(sight, "lead.button.assign", "assign", "").asForm());
        all.add(act(sight, "lead.button.park", "park", "").asForm());
        all.add(act(sight, "lead.button.lost", "lost", "").danger().asForm());
        return all;
    }

    private static Button followUp(LeadSight sight) {
        return act(sight, "lead.button.followup", "followup", "").primary().asForm();
    }

    /** The move to the stage that comes next, or the deal behind the last one. */
    List<Button> next(LeadSight sight) {
        List<Stage> open = sights.stages(sight.lead().org()).open();
        int at = open.indexOf(sight.stage());
        if (at + 1 < open.size()) {
            Stage following = open.get(at + 1);
            String line = "lead " + sight.ref() + " " + following.key();
            Text label = Text.of("lead.button.move", following.name());
            return List.of(Button.of(label, line).at(sight.lead().version()));
        }
        return List.of(act(sight, "lead.button.won", "won", "").asForm());
    }

    private static Button act(LeadSight sight, String label, String word, String more) {
        return Button.of(label, word + " " + sight.ref() + more).at(sight.lead().version());
    }
}
