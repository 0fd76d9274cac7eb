package io.salesbell.lead.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadLine;
import io.salesbell.lead.LeadLists;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Stages;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Leads as the lines of a list, with a menu to open each. */
@Component
class LeadTables {

    /** One line a lead: number and customer, where it stands, what is due and when. */
    Card.Table table(List<LeadLine> lines, Stages stages, Instant now, boolean withOwner) {
        return new Card.Table(
                List.of(),
                lines.stream().map(line -> row(line, stages, now, withOwner)).toList(),
                List.of());
    }

    Card.Buttons menu(List<LeadLine> lines) {
        List<Button> buttons = lines.stream()
                .map(line -> Button.of(Text.verbatim(line.ref().toString()), "lead " + line.ref()))
                .toList();
        return new Card.Buttons(buttons, true);
    }

    /** The list with its menu and how many more there are. */
    Card.Builder list(Card.Builder card, LeadLists.Page page, Stages stages, Instant now, boolean withOwner) {
        card.block(table(page.lines(), stages, now, withOwner));
        long more = page.total() - page.lines().size();
        if (more > 0) {
            card.note("lead.list.more", more);
        }
        return card.block(menu(page.lines()));
    }

    private static List<Text> row(LeadLine line, Stages stages, Instant now, boolean withOwner) {
        return List.of(
                Text.verbatim(line.ref().toString()),
                Text.verbatim(line.customer()),
                withOwner ? Text.verbatim(line.owner()) : Text.empty(),
                stages.of(line.stage()).name(),
                due(line, now));
    }

    private static Text due(LeadLine line, Instant now) {
        Instant at = line.dueAt();
        if (line.state() == LeadState.PARKED) {
            return Text.of("lead.list.parked", line.parkedUntil());
        }
        if (at == null) {
            return last(line);
        }
        if (line.awaitsFirstResponse()) {
            return Text.of(line.isOverdue(now) ? "lead.list.overdue" : "lead.list.answer-by", at);
        }
        if (line.isAskedFor()) {
            Text reminder = Text.of("lead.list.asked", at);
            Instant stepAt = line.stepAt();
            return stepAt == null
                    ? reminder
                    : Text.joined(" · ", List.of(reminder, Text.of("lead.list.due", step(line), stepAt)));
        }
        return Text.of(line.isOverdue(now) ? "lead.list.was-due" : "lead.list.due", step(line), at);
    }

    /** A call that nobody answered is a try, and no contact. */
    private static Text last(LeadLine line) {
        if (line.noAnswers() > 0) {
            return Text.of("lead.list.no-answer", line.lastTouchAt());
        }
        return line.isUntouched() ? Text.of("lead.list.untouched") : Text.of("lead.list.touched", line.lastTouchAt());
    }

    private static Text step(LeadLine line) {
        return line.nextStep() == null || line.nextStep().isBlank()
                ? Text.of("lead.list.touch")
                : Text.verbatim(line.nextStep());
    }
}
