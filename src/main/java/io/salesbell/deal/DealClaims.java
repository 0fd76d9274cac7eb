package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.PersonalNews;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose a deal is that somebody entered with a colleague's customer: it waits for the word of the team's manager, his,
 * hers or split, before it counts (product.md §2). Nobody decides their own; where nobody else can, it counts at once.
 */
@Service
public class DealClaims {
    /** The journal's kind of a manager's word. */
    public static final String DECIDED = "deal.decided";
    /** The journal's kind of a manager's word that was taken back. */
    public static final String REOPENED = "deal.reopened";

    private final DealRows rows;
    private final DealEntries entries;
    private final Teams teams;
    private final Members members;
    private final PersonalNews news;
    private final Journal journal;

    DealClaims(DealRows rows, DealEntries entries, Teams teams, Members members, PersonalNews news, Journal journal) {
        this.rows = rows;
        this.entries = entries;
        this.teams = teams;
        this.members = members;
        this.news = news;
        this.journal = journal;
    }

    /** What a manager may say: all the owner's, all of whoever entered it, half each. */
    public enum Verdict {
        OWNER,
        TYPIST,
        SPLIT
    }

    /** The managers of the typist's team but for the typist; imported history waits for nobody. */
    List<Member> judges(Provenance from) {
        Actor actor = from.actor();
        if (from.team() == null || actor.source().equals("import")) {
            return List.of();
        }
        return teams.managersOf(actor.org(), from.team(), from.occurredOn()).stream()
                .filter(manager -> !manager.id().equals(actor.member()))
                .toList();
    }

    /** Asks each of them. */
    void ask(Deal deal, List<Member> judges) {
        judges.forEach(judge -> ask(deal, judge.id(), ""));
    }

    private void ask(Deal deal, MemberId judge, String again) {
        news.owe(
                deal.org(),
                judge,
                DealWaitingMessage.KIND,
                Map.of("deal", deal.id().toString()),
                DealWaitingMessage.KIND + ":" + deal.id() + ":" + judge + again);
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
        if (verdict != Verdict.TYPIST) {
            entries.giveTo(
                    deal,
                    owner,
                    teams.teamOf(deal.org(), owner, deal.occurredOn()).orElse(null),
                    verdict == Verdict.SPLIT);
        }
        deal.confirm();
        rows.saveAndFlush(deal);
        journal.append(new Change(
                actor,
                at,
                DECIDED,
                "deal",
                id,
                Map.of("ref", deal.ref().toString(), "verdict", verdict.name(), "owner", owner.toString())));
        tellBoth(actor, deal, owner);
        return deal;
    }

    /** Lets the deal wait again, all of it its typist's until then, and asks the manager who took their word back. */
    void takeBack(Actor actor, Deal deal, Instant at) {
        MemberId owner = Objects.requireNonNull(deal.owner());
        entries.giveBack(deal);
        deal.await(owner);
        rows.saveAndFlush(deal);
        Map<String, Object> payload = Map.of("ref", deal.ref().toString());
        journal.append(new Change(actor, at, REOPENED, "deal", deal.id(), payload));
        ask(deal, actor.member(), ":" + deal.version());
        tellBoth(actor, deal, owner);
    }

    private void tellBoth(Actor actor, Deal deal, MemberId owner) {
        Stream.of(deal.member(), owner)
                .distinct()
                .filter(member -> !member.equals(actor.member()))
                .forEach(member -> tell(actor, deal, member));
    }

    private void tell(Actor actor, Deal deal, MemberId member) {
        news.owe(
                deal.org(),
                member,
                DealDecidedMessage.KIND,
                Map.of(
                        "deal", deal.id().toString(),
                        "by", actor.member().toString(),
                        "version", String.valueOf(deal.version())),
                DealDecidedMessage.KIND + ":" + deal.id() + ":" + member + ":" + deal.version());
    }

    private void check(Actor actor, Deal deal) {
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
        if (deal.member().equals(actor.member()) || !teams.manages(deal.org(), actor.member(), deal.member())) {
            throw new UserMistake("deal.claim.not-yours", deal.ref());
        }
    }
}
