package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a deal is that somebody entered with a colleague's customer: it waits for a manager's word, his, hers or split,
 * before it counts (product.md §2). Who may give it says the {@link ClaimRule}.
 */
@Service
public class DealClaims {
    /** The journal's kind of a manager's word. */
    public static final String DECIDED = "deal.decided";
    /** The journal's kind of a manager's word that was taken back. */
    public static final String REOPENED = "deal.reopened";
    /** The journal's kind of a deal that counted and waits since its customer turned out to be a colleague's. */
    static final String CLAIMED = "deal.claimed";

    private final DealRows rows;
    private final DealEntries entries;
    private final ClaimRule rule;
    private final Teams teams;
    private final Members members;
    private final ClaimedLeads leads;
    private final ClaimNews news;
    private final Journal journal;

    DealClaims(
            DealRows rows,
            DealEntries entries,
            ClaimRule rule,
            Teams teams,
            Members members,
            ClaimedLeads leads,
            ClaimNews news,
            Journal journal) {
        this.rows = rows;
        this.entries = entries;
        this.rule = rule;
        this.teams = teams;
        this.members = members;
        this.leads = leads;
        this.news = news;
        this.journal = journal;
    }

    /** What a manager may say: all the owner's, all of whoever entered it, half each. */
    public enum Verdict {
        OWNER,
        TYPIST,
        SPLIT
    }

    /** Lets the deal wait that turned out to be with a customer of that owner; where nobody can judge it counts. */
    void claim(Actor actor, Deal deal, MemberId owner, Instant at) {
        List<MemberId> judges = rule.judges(deal.org(), deal.member(), owner);
        if (judges.isEmpty()) {
            if (deal.isWaiting()) {
                settle(actor, deal, Verdict.TYPIST, owner, at);
            }
        } else if (!deal.isWaiting() || !owner.equals(deal.owner())) {
            deal.await(owner);
            rows.saveAndFlush(deal);
            journal.append(new Change(
                    actor,
                    at,
                    CLAIMED,
                    "deal",
                    deal.id(),
                    Map.of("ref", deal.ref().toString())));
        }
        news.raise(deal, judges, owner);
    }

    /**
     * Says whose the waiting deal is; from now on it counts.
     *
     * @throws UserMistake when it was decided before or is not the actor's to decide
     */
    @Transactional
    public Deal decide(Actor actor, UUID id, Verdict verdict, Instant at) {
        Deal deal = rows.findStanding(actor.org().value(), id).orElseThrow();
        check(actor, deal);
        MemberId owner = Objects.requireNonNull(deal.owner());
        Map<String, Object> payload = new HashMap<>();
        if (verdict != Verdict.TYPIST) {
            leads.win(actor, deal, owner, at, payload);
            entries.giveTo(
                    deal,
                    owner,
                    teams.teamOf(deal.org(), owner, deal.occurredOn()).orElse(null),
                    verdict == Verdict.SPLIT);
        }
        settle(actor, deal, verdict, owner, at, payload);
        news.tellBoth(actor, deal, owner);
        return deal;
    }

    /** Lets the deal count, its shares standing as they should. */
    void settle(Actor actor, Deal deal, Verdict verdict, MemberId owner, Instant at) {
        settle(actor, deal, verdict, owner, at, new HashMap<>());
    }

    private void settle(
            Actor actor, Deal deal, Verdict verdict, MemberId owner, Instant at, Map<String, Object> payload) {
        deal.confirm();
        rows.saveAndFlush(deal);
        payload.put("ref", deal.ref().toString());
        payload.put("verdict", verdict.name());
        payload.put("owner", owner.toString());
        journal.append(new Change(actor, at, DECIDED, "deal", deal.id(), payload));
    }

    /** Lets the deal wait again, all of it its typist's until then, and asks the manager who took their word back. */
    void takeBack(Actor actor, Deal deal, Map<String, Object> word, Instant at) {
        MemberId owner = Objects.requireNonNull(deal.owner());
        leads.giveUp(actor, deal, word, at);
        entries.giveBack(deal);
        deal.await(owner);
        rows.saveAndFlush(deal);
        Map<String, Object> payload = Map.of("ref", deal.ref().toString());
        journal.append(new Change(actor, at, REOPENED, "deal", deal.id(), payload));
        news.askAgain(deal, actor.member());
        news.tellBoth(actor, deal, owner);
    }

    private void check(Actor actor, Deal deal) {
        if (!mayJudge(actor, deal)) {
            throw new UserMistake("deal.claim.not-yours", deal.ref());
        }
        if (!deal.isWaiting()) {
            Optional<Journal.Latest> latest = journal.latestOn(deal.org(), deal.id());
            Text who = latest.flatMap(change -> members.find(deal.org(), change.member()))
                    .map(member -> Text.person(member.id(), member.name()))
                    .orElse(Text.empty());
            throw new UserMistake(
                    "deal.claim.settled",
                    deal.ref(),
                    who,
                    latest.map(Journal.Latest::at).orElse(deal.occurredAt()));
        }
    }

    private boolean mayJudge(Actor actor, Deal deal) {
        MemberId owner = deal.owner();
        if (owner == null) {
            return teams.manages(deal.org(), actor.member(), deal.member());
        }
        boolean above = !deal.member().equals(actor.member())
                && (teams.manages(deal.org(), actor.member(), deal.member())
                        || teams.manages(deal.org(), actor.member(), owner));
        return above || rule.judges(deal.org(), deal.member(), owner).contains(actor.member());
    }
}
