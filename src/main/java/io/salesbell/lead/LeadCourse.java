package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.team.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves leads through their stages, parks, closes and takes them up again; by the owner or somebody above. */
@Service
public class LeadCourse {
    static final String PLANNED = "lead.planned";

    private final LeadRows rows;
    private final Assignments assignments;
    private final LeadTouches touches;
    private final ResponseClocks clocks;
    private final LeadRights rights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;
    private final CourseNews news;
    private final Settings settings;
    private final Journal journal;

    LeadCourse(
            LeadRows rows,
            Assignments assignments,
            LeadTouches touches,
            ResponseClocks clocks,
            LeadRights rights,
            Meanwhile meanwhile,
            Overriding overriding,
            CourseNews news,
            Settings settings,
            Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.touches = touches;
        this.clocks = clocks;
        this.rights = rights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
        this.news = news;
        this.settings = settings;
        this.journal = journal;
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
        boolean staged = !lead.stage().equals(stage);
        lead.moveTo(stage);
        lead.touched(touch);
        rows.saveAndFlush(lead);
        boolean first = staged && touches.ownersTouch(actor, lead, at);
        Map<String, Object> clock = clocks.runOn(lead, at);
        news.told(actor, lead, new CourseNews.Course(at, "lead.moved", before, assignment, first, clock));
        return new Moved(lead, from, stages.of(stage), backwards, reopened);
    }

    /** Sets the next step: no contact with the customer. */
    @Transactional
    public void plan(Actor actor, Lead lead, Touch touch) {
        mine(actor, lead);
        meanwhile.refuseClosed(lead);
        NextStep before = NextStep.of(lead);
        lead.plan(touch.nextStep(), touch.nextAt());
        rows.saveAndFlush(lead);
        Map<String, Object> payload = before.changedTo(NextStep.of(lead));
        payload.put("ref", lead.ref().toString());
        payload.put("next", Objects.toString(touch.nextStep(), ""));
        overriding.plan(actor, lead, touch.at()).ifPresent(made -> news.overridden(actor, lead, made));
        journal.append(new Change(actor, touch.at(), PLANNED, "lead", lead.id(), payload));
    }

    /** Closes the lead, which answers it but for an invalid one; {@code why} is the reason given, or the deal that won it. */
    @Transactional
    public Lead close(Actor actor, Lead lead, LeadState how, @Nullable String why, Instant at, LocalDate on) {
        Optional<Assignment> assignment = mine(actor, lead);
        meanwhile.refuseClosed(lead);
        LeadSnapshot before = LeadSnapshot.of(lead);
        lead.close(how, why, at, on);
        rows.saveAndFlush(lead);
        boolean first = how != LeadState.INVALID && touches.ownersTouch(actor, lead, at);
        Map<String, Object> clock = clocks.stop(lead, at);
        String kind = "lead." + how.stored();
        news.told(actor, lead, new CourseNews.Course(at, kind, before, assignment, first, clock));
        return lead;
    }

    /** Silences the lead until its day, or the time given on it, when it is due again; that is no contact. */
    @Transactional
    public Lead park(
            Actor actor, Lead lead, LocalDate until, @Nullable Instant timed, @Nullable String why, Instant at) {
        Optional<Assignment> assignment = mine(actor, lead);
        meanwhile.refuseClosed(lead);
        LeadSnapshot before = LeadSnapshot.of(lead);
        lead.park(new Parking(until, timed), why);
        if (timed != null) {
            lead.plan(lead.details().nextStep(), timed);
        }
        rows.saveAndFlush(lead);
        Map<String, Object> clock = clocks.stop(lead, at);
        news.told(actor, lead, new CourseNews.Course(at, "lead.parked", before, assignment, false, clock));
        return lead;
    }

    private Optional<Assignment> mine(Actor actor, Lead lead) {
        Optional<Assignment> assignment = assignments.current(lead.org(), lead.id());
        rights.check(actor, lead, assignment);
        return assignment;
    }
}
