package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.team.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads through their stages, parks, closes and takes them up again; by the owner or somebody above. */
@Service
public class LeadCourse {
    private static final int DEPTH = 20;

    private final LeadRows rows;
    private final Assignments assignments;
    private final LeadTouches touches;
    private final LeadRights rights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;
    private final LeadNews news;
    private final Settings settings;
    private final Journal journal;
    private final RecentChanges changes;

    LeadCourse(
            LeadRows rows,
            Assignments assignments,
            LeadTouches touches,
            LeadRights rights,
            Meanwhile meanwhile,
            Overriding overriding,
            LeadNews news,
            Settings settings,
            Journal journal,
            RecentChanges changes) {
        this.rows = rows;
        this.assignments = assignments;
        this.touches = touches;
        this.rights = rights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
        this.news = news;
        this.settings = settings;
        this.journal = journal;
        this.changes = changes;
    }

    /** What a move did: from where, backwards, and whether the lead was closed or parked before. */
    public record Moved(Lead lead, Stage from, Stage to, boolean backwards, boolean reopened) {}

    /** Moves the lead to an open stage; a parked one is taken up again, a closed one refused. */
    @Transactional
    public Moved move(Actor actor, Lead lead, String stage, Touch touch) {
        Optional<Assignment> assignment = mine(actor, lead);
        meanwhile.refuseClosed(lead, stage);
        return go(actor, lead, assignment, stage, touch);
    }

    /** Takes a lost, invalid or parked lead up again, where it stood or at that stage; a won one is refused. */
    @Transactional
    public Moved takeUp(Actor actor, Lead lead, Optional<String> stage, Touch touch) {
        Optional<Assignment> assignment = mine(actor, lead);
        if (lead.state() == LeadState.WON) {
            meanwhile.refuseClosed(lead);
        }
        return go(actor, lead, assignment, stage.orElse(lead.stage()), touch);
    }

    private Moved go(Actor actor, Lead lead, Optional<Assignment> assignment, String stage, Touch touch) {
        Instant at = touch.at();
        Stages stages = settings.of(actor.org(), Stages.SETTING);
        Stage from = stages.of(lead);
        boolean reopened = lead.state() != LeadState.OPEN;
        if (!reopened && from.key().equals(stage)) {
            Text already = Text.of("lead.stage.already", lead.ref(), from.name());
            Optional<Text> others = overriding.ofCourse(actor, lead, at);
            throw new UserMistake(
                    others.map(said -> Text.joined(" ", List.of(already, said))).orElse(already), List.of());
        }
        LeadSnapshot before = LeadSnapshot.of(lead);
        boolean backwards = !reopened && stages.isBackwards(from.key(), stage);
        lead.moveTo(stage);
        lead.touched(touch);
        rows.saveAndFlush(lead);
        boolean first = touches.ownersTouch(actor, lead, at);
        told(actor, lead, assignment, at, "lead.moved", before, first);
        return new Moved(lead, from, stages.of(stage), backwards, reopened);
    }

    /** Sets the next step, which is no contact with the customer. */
    @Transactional
    public void plan(Actor actor, Lead lead, Touch touch) {
        mine(actor, lead);
        meanwhile.refuseClosed(lead);
        lead.plan(touch.nextStep(), touch.nextAt());
        rows.saveAndFlush(lead);
        Map<String, Object> payload = Map.of("ref", lead.ref().toString(), "next", String.valueOf(touch.nextStep()));
        journal.append(new Change(actor, touch.at(), "lead.planned", "lead", lead.id(), payload));
    }

    /** Closes the lead; {@code why} is the reason given, or the deal that won it. */
    @Transactional
    public Lead close(Actor actor, Lead lead, LeadState how, @Nullable String why, Instant at, LocalDate on) {
        Optional<Assignment> assignment = mine(actor, lead);
        meanwhile.refuseClosed(lead);
        LeadSnapshot before = LeadSnapshot.of(lead);
        lead.close(how, why, at, on);
        rows.saveAndFlush(lead);
        boolean first = touches.ownersTouch(actor, lead, at);
        assignment.ifPresent(row -> assignments.remind(row, null));
        String kind = "lead." + how.stored();
        told(actor, lead, assignment, at, kind, before, first);
        return lead;
    }

    /** Silences the lead until its day, or the time given on it, when it is due again. */
    @Transactional
    public Lead park(
            Actor actor, Lead lead, LocalDate until, @Nullable Instant timed, @Nullable String why, Instant at) {
        Optional<Assignment> assignment = mine(actor, lead);
        meanwhile.refuseClosed(lead);
        LeadSnapshot before = LeadSnapshot.of(lead);
        lead.park(until, why);
        if (timed != null) {
            lead.plan(lead.details().nextStep(), timed);
        }
        rows.saveAndFlush(lead);
        boolean first = touches.ownersTouch(actor, lead, at);
        assignment.ifPresent(row -> assignments.remind(row, null));
        told(actor, lead, assignment, at, "lead.parked", before, first);
        return lead;
    }

    /** Takes a closing or parking back: open again at the stage it had. */
    @Transactional
    public Lead reopen(Actor actor, Lead lead, Instant at) {
        Optional<Assignment> assignment = mine(actor, lead);
        LeadSnapshot before = LeadSnapshot.of(lead);
        Optional<RecentChanges.Kept> won =
                changes.standing(actor.org(), actor.member(), Set.of("lead.won"), DEPTH).stream()
                        .filter(kept -> kept.subject().equals(lead.id()))
                        .findFirst();
        won.map(kept -> LeadSnapshot.from(kept.payload()))
                .ifPresentOrElse(lead::restore, () -> lead.moveTo(lead.stage()));
        rows.saveAndFlush(lead);
        won.ifPresent(kept -> touches.answerBack(lead, kept.payload()));
        told(actor, lead, assignment, at, "lead.reopened", before, false);
        return lead;
    }

    private Optional<Assignment> mine(Actor actor, Lead lead) {
        Optional<Assignment> assignment = assignments.current(lead.org(), lead.id());
        rights.check(actor, lead, assignment);
        return assignment;
    }

    private void told(
            Actor actor,
            Lead lead,
            Optional<Assignment> assignment,
            Instant at,
            String kind,
            LeadSnapshot before,
            boolean first) {
        Map<String, Object> payload = before.payload();
        payload.putAll(BeforeTouch.of(Objects.requireNonNull(before.touchedAt()), assignment)
                .payload());
        payload.put("ref", lead.ref().toString());
        payload.put("toState", lead.state().stored());
        payload.put("toStage", lead.stage());
        if (lead.reason() != null) {
            payload.put("reason", lead.reason());
        }
        if (first) {
            payload.put(LeadTouches.FIRST, at.toString());
        }
        Optional<RecentChanges.Made> earlier = overriding.course(actor, lead, at);
        earlier.ifPresent(made -> news.overridden(actor, lead, made, at));
        journal.append(new Change(actor, at, kind, "lead", lead.id(), payload));
        assignment
                .map(Assignment::member)
                .filter(owner -> !owner.equals(actor.member()))
                .filter(owner -> earlier.filter(made -> made.by().equals(owner)).isEmpty())
                .ifPresent(owner -> news.changed(actor, lead, owner, at));
    }
}
