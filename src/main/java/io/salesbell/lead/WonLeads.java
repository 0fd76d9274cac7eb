package io.salesbell.lead;

import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leads won by deals that others gave to their owners, and won leads whose deal is no more; the deal's rights hold. */
@Component
class WonLeads {
    private static final String WON = "lead.won";

    private final LeadRows rows;
    private final Assignments assignments;
    private final LeadTouches touches;
    private final TakenBackTouches takenBack;
    private final ResponseClocks clocks;
    private final CourseNews news;
    private final RecentChanges changes;
    private final Journal journal;

    WonLeads(
            LeadRows rows,
            Assignments assignments,
            LeadTouches touches,
            TakenBackTouches takenBack,
            ResponseClocks clocks,
            CourseNews news,
            RecentChanges changes,
            Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.touches = touches;
        this.takenBack = takenBack;
        this.clocks = clocks;
        this.news = news;
        this.changes = changes;
        this.journal = journal;
    }

    /** Closes the owner's lead as won by that deal, which answers a first response that was awaited. */
    Lead win(Actor actor, Lead lead, String deal, Instant at, LocalDate on) {
        Optional<Assignment> assignment = assignments.current(lead.org(), lead.id());
        LeadSnapshot before = LeadSnapshot.of(lead);
        lead.close(LeadState.WON, deal, at, on);
        rows.saveAndFlush(lead);
        boolean first = assignment
                .map(row -> touches.ownersTouch(new Actor(lead.org(), row.member(), actor.source()), lead, at))
                .orElse(false);
        Map<String, Object> stopped = clocks.stop(lead, at);
        news.noted(actor, lead, new CourseNews.Course(at, WON, before, assignment, first, stopped));
        return lead;
    }

    /** Opens a won lead again where it stood before. */
    Lead takeBack(Actor actor, Lead lead, Instant at) {
        Optional<Assignment> assignment = assignments.current(lead.org(), lead.id());
        LeadSnapshot before = LeadSnapshot.of(lead);
        Optional<RecentChanges.Kept> won =
                changes.latestOf(lead.org(), lead.id(), Set.of(WON)).map(RecentChanges.Made::change);
        won.map(kept -> LeadSnapshot.from(kept.payload()))
                .ifPresentOrElse(lead::restore, () -> lead.moveTo(lead.stage()));
        rows.saveAndFlush(lead);
        Map<String, Object> runs = won.isPresent() ? Map.of() : clocks.runOn(lead, at);
        won.ifPresent(kept -> {
            takenBack.answerBack(lead, kept.payload(), at);
            journal.append(RecentChanges.undone(actor, at, kept));
        });
        news.told(actor, lead, new CourseNews.Course(at, "lead.reopened", before, assignment, false, runs));
        return lead;
    }
}
