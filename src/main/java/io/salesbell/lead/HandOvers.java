package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts leads into people's hands: each hand-over is a new assignment with a clock of its own. The lead's row is always
 * written before its assignments, here as elsewhere, so that two who change one lead never wait for each other.
 */
@Service
public class HandOvers {
    static final String ASSIGNED = "lead.assigned";

    private final LeadRows rows;
    private final Assignments assignments;
    private final ResponseRules rules;
    private final LeadRights rights;
    private final Meanwhile meanwhile;
    private final Overriding overriding;
    private final LeadNews news;
    private final Members members;
    private final Teams teams;
    private final Journal journal;

    HandOvers(
            LeadRows rows,
            Assignments assignments,
            ResponseRules rules,
            LeadRights rights,
            Meanwhile meanwhile,
            Overriding overriding,
            LeadNews news,
            Members members,
            Teams teams,
            Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.rules = rules;
        this.rights = rights;
        this.meanwhile = meanwhile;
        this.overriding = overriding;
        this.news = news;
        this.members = members;
        this.teams = teams;
        this.journal = journal;
    }

    void first(Actor actor, Lead lead, MemberId owner, Provenance from, @Nullable Instant lastContact) {
        if (!owner.equals(actor.member())) {
            rights.checkReceiver(lead.org(), owner);
        }
        open(actor, lead, owner, from.occurredAt(), lastContact != null);
        if (!owner.equals(actor.member())) {
            news.assigned(actor, lead, owner);
        }
    }

    /**
     * Hands the lead over, by its owner or somebody above; the new owner is told, and the old one when it was not their
     * doing. A parked lead is taken up by it, for its new owner is to get in touch.
     *
     * @return whose it was, empty when nobody's
     */
    @Transactional
    public Optional<MemberId> handOver(Actor actor, Lead lead, MemberId to, Instant at) {
        Optional<Assignment> current = assignments.current(lead.org(), lead.id());
        rights.check(actor, lead, current);
        rights.checkReceiver(lead.org(), to);
        meanwhile.refuseClosed(lead);
        Optional<MemberId> before = current.map(Assignment::member);
        if (before.filter(to::equals).isPresent()) {
            Member owner = members.get(actor.org(), to);
            throw new UserMistake("lead.assign.already", lead.ref(), Text.person(to, owner.name()));
        }
        Map<String, Object> payload = new HashMap<>(Map.of("ref", lead.ref().toString(), "toOwner", to.toString()));
        before.ifPresent(owner -> payload.put("fromOwner", owner.toString()));
        if (lead.state() == LeadState.PARKED) {
            payload.putAll(LeadSnapshot.of(lead).payload());
            lead.moveTo(lead.stage());
        }
        lead.handedOver();
        rows.saveAndFlush(lead);
        assignments.end(lead.org(), lead.id(), at);
        open(actor, lead, to, at, false);
        Optional<RecentChanges.Made> earlier = overriding.hands(actor, lead, at);
        LeadNews.noted(payload, lead, earlier);
        journal.append(new Change(actor, at, ASSIGNED, "lead", lead.id(), payload));
        earlier.ifPresent(made -> news.overridden(actor, lead, made));
        tell(actor, lead, before, to);
        return before;
    }

    /** Puts the lead back into the hands it was in before, as if it had never left them; who was told is told of it. */
    void giveBack(Actor actor, Lead lead, Map<String, Object> payload) {
        if (payload.containsKey("fromState")) {
            lead.restore(LeadSnapshot.from(payload));
        }
        lead.handedOver();
        rows.saveAndFlush(lead);
        assignments.takeBackNewest(lead.org(), lead.id());
        assignments
                .current(lead.org(), lead.id())
                .ifPresent(row -> row.ruleReminder().ifPresent(at -> {
                    assignments.remind(row, at);
                    assignments.follow(row);
                }));
        news.undone(actor, lead, payload);
    }

    private void tell(Actor actor, Lead lead, Optional<MemberId> before, MemberId to) {
        if (!to.equals(actor.member())) {
            news.assigned(actor, lead, to);
        }
        before.filter(owner -> !owner.equals(actor.member())).ifPresent(owner -> news.handedOver(actor, lead, owner));
    }

    private void open(Actor actor, Lead lead, MemberId to, Instant at, boolean touched) {
        Member owner = members.get(actor.org(), to);
        LocalDate day = LocalDate.ofInstant(at, owner.zone());
        boolean silent = touched || actor.source().equals("import");
        ResponseRule.Running rule = rules.of(owner, lead.details().source());
        boolean own = touched || to.equals(actor.member());
        Assignment.Source others =
                actor.source().equals("system") ? Assignment.Source.SYSTEM : Assignment.Source.COLLEAGUE;
        assignments.open(new NewAssignment(
                actor.org(),
                lead.id(),
                to,
                teams.teamOf(actor.org(), to, day).orElse(null),
                own ? Assignment.Source.SELF : others,
                at,
                day,
                rule.deadline(at),
                touched ? at : null,
                silent ? null : rule.remindAt(at)));
    }
}
