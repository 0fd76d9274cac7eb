package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the owner's next reminder of a lead off; that is no contact with the customer. */
@Service
public class Snoozes {
    /** The journal's kind of a reminder that was put off. */
    static final String SNOOZED = "lead.snoozed";

    /** In the journal: until when the reminder was put off. */
    static final String UNTIL = "until";

    /** In the journal: until when a parked lead slept before. */
    static final String PARKED = "parkedBefore";

    /** In the journal: at what time it would have woken before, where one was given. */
    static final String WAKES = "wakesBefore";

    private final LeadRows rows;
    private final Assignments assignments;
    private final Meanwhile meanwhile;
    private final Members members;
    private final WorkingTimes times;
    private final Journal journal;

    Snoozes(
            LeadRows rows,
            Assignments assignments,
            Meanwhile meanwhile,
            Members members,
            WorkingTimes times,
            Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.meanwhile = meanwhile;
        this.members = members;
        this.times = times;
        this.journal = journal;
    }

    /**
     * Reminds the owner at that time, on a day off at that time of the next working day, and when it is quiet then at
     * the first moment after it; a parked lead sleeps until then.
     *
     * @return when the reminder comes
     */
    @Transactional
    public Instant snooze(Actor actor, Lead lead, Instant until, Instant now) {
        meanwhile.refuseClosed(lead);
        Member self = members.get(actor.org(), actor.member());
        Assignment own = own(actor, lead, self);
        Map<String, Object> payload = new HashMap<>(
                BeforeTouch.of(lead.lastTouchAt(), Optional.of(own)).payload());
        NextStep before = NextStep.of(lead);
        Instant at = allowed(self, until);
        if (lead.state() == LeadState.PARKED) {
            payload.put(PARKED, String.valueOf(lead.parkedUntil()));
            Parking parking = lead.parking();
            if (parking != null && parking.wakesAt() != null) {
                payload.put(WAKES, parking.wakesAt().toString());
            }
            sleep(lead, self, at);
        } else {
            putOff(lead, at);
            assignments.remind(own, at);
        }
        payload.putAll(before.changedTo(NextStep.of(lead)));
        payload.put("ref", lead.ref().toString());
        payload.put(UNTIL, at.toString());
        journal.append(new Change(actor, now, SNOOZED, "lead", lead.id(), payload));
        return at;
    }

    /** The lead wakes then; its step of a later day stays, one before comes with it. */
    private void sleep(Lead lead, Member self, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, self.zone());
        lead.park(new Parking(day, at), lead.reason());
        Instant step = lead.details().nextAt();
        if (step == null || !LocalDate.ofInstant(step, self.zone()).isAfter(day)) {
            lead.plan(lead.details().nextStep(), at);
        }
        rows.saveAndFlush(lead);
    }

    private Instant allowed(Member self, Instant until) {
        WorkingCalendar calendar = times.calendar(self);
        QuietHours quiet = times.quietHours(self);
        ZonedDateTime asked = until.atZone(self.zone());
        LocalDate day =
                quiet.onDaysOff() ? calendar.firstWorkingDayOnOrAfter(asked.toLocalDate()) : asked.toLocalDate();
        return quiet.nextAllowed(asked.with(day).toInstant(), self.zone(), calendar)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    private Assignment own(Actor actor, Lead lead, Member self) {
        Optional<Assignment> current = assignments.current(lead.org(), lead.id());
        return current.filter(row -> row.member().equals(self.id())).orElseThrow(() -> {
            Text owner = current.flatMap(row -> members.find(actor.org(), row.member()))
                    .map(member -> Text.person(member.id(), member.name()))
                    .orElse(Text.empty());
            return new UserMistake("lead.snooze.not-yours", lead.ref(), owner);
        });
    }

    private void putOff(Lead lead, Instant at) {
        Instant next = lead.details().nextAt();
        if (next != null && next.isBefore(at)) {
            lead.plan(lead.details().nextStep(), at);
            rows.saveAndFlush(lead);
        }
    }
}
