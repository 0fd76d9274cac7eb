package io.salesbell.deal;

import io.salesbell.customer.NewNames;
import io.salesbell.record.PersonalNews;
import io.salesbell.record.TakenBackNews;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who hears of a deal with a colleague's customer: those who judge it, the owner, and both of them of the word. */
@Component
class ClaimNews {
    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(10);
    private static final String BY_NAME = ":name";

    private final PersonalNews news;
    private final TakenBackNews corrections;

    ClaimNews(PersonalNews news, TakenBackNews corrections) {
        this.news = news;
        this.corrections = corrections;
    }

    /**
     * Asks the judges of a new deal but the typist, who is asked in the answer, and tells the owner. Where the name only
     * resembles the owner's customer the typist first has time to say whether it is the same.
     */
    void raise(Deal deal, ClaimRule.Claim claim) {
        MemberId owner = claim.owner();
        NewNames.Claimed resembled = claim.resembled();
        List<MemberId> others = claim.judges().stream()
                .filter(judge -> !judge.equals(deal.member()))
                .toList();
        if (resembled != null) {
            others.forEach(judge -> askLater(deal, judge, resembled));
        } else if (owner != null) {
            others.forEach(judge -> ask(deal, judge, ""));
            tellOwner(deal, claim.judges(), owner, claim.lapsed());
        }
    }

    /** Asks each of the judges, and tells the owner who is none of them. */
    void raise(Deal deal, List<MemberId> judges, MemberId owner) {
        judges.forEach(judge -> ask(deal, judge, ""));
        tellOwner(deal, judges, owner, false);
    }

    private void tellOwner(Deal deal, List<MemberId> judges, MemberId owner, boolean lapsed) {
        if (!judges.contains(owner)) {
            news.owe(
                    deal.org(),
                    owner,
                    DealColleagueMessage.KIND,
                    Map.of(
                            "deal",
                            deal.id().toString(),
                            "waiting",
                            String.valueOf(deal.isWaiting()),
                            DealColleagueMessage.LAPSED,
                            String.valueOf(lapsed)),
                    told(deal, owner));
        }
    }

    /** Asks whoever took their word back. */
    void askAgain(Deal deal, MemberId judge) {
        ask(deal, judge, ":" + deal.version());
    }

    /** Tells typist and owner how the deal stands now, except whoever said it. */
    void tellBoth(Actor actor, Deal deal, MemberId owner) {
        Stream.of(deal.member(), owner)
                .distinct()
                .filter(member -> !member.equals(actor.member()))
                .forEach(member -> tell(actor, deal, member));
    }

    /** Corrects what owner and judges were told of a deal that was taken back. */
    void takenBack(Actor actor, Deal deal, List<MemberId> judges, MemberId owner, String customer) {
        corrections.owe(actor, owner, told(deal, owner), deal.ref(), customer);
        for (MemberId judge : judges) {
            corrections.owe(actor, judge, asked(deal, judge, ""), deal.ref(), customer);
            corrections.owe(actor, judge, asked(deal, judge, BY_NAME), deal.ref(), customer);
        }
    }

    /** Tells owner and judge, whatever they heard of the deal before, that it is undone now that it was decided. */
    void undone(Actor actor, Deal deal, MemberId judge, MemberId owner, String customer) {
        if (!owner.equals(actor.member())) {
            corrections.tell(actor, owner, told(deal, owner), deal.ref(), customer);
        }
        if (!judge.equals(actor.member()) && !judge.equals(owner)) {
            corrections.tell(actor, judge, asked(deal, judge, ""), deal.ref(), customer);
        }
    }

    private static String told(Deal deal, MemberId owner) {
        return DealColleagueMessage.KIND + ":" + deal.id() + ":" + owner;
    }

    private static String asked(Deal deal, MemberId judge, String again) {
        return DealWaitingMessage.KIND + ":" + deal.id() + ":" + judge + again;
    }

    private void ask(Deal deal, MemberId judge, String again) {
        news.owe(
                deal.org(),
                judge,
                DealWaitingMessage.KIND,
                Map.of("deal", deal.id().toString()),
                asked(deal, judge, again));
    }

    private void askLater(Deal deal, MemberId judge, NewNames.Claimed resembled) {
        news.oweLater(
                deal.org(),
                judge,
                DealWaitingMessage.KIND,
                Map.of(
                        "deal",
                        deal.id().toString(),
                        DealWaitingMessage.RESEMBLED,
                        resembled.customer().toString()),
                asked(deal, judge, BY_NAME),
                TIME_TO_ANSWER);
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
}
