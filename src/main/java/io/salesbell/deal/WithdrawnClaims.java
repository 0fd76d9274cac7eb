package io.salesbell.deal;

import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells those who heard of a deal with a colleague's customer, and whoever judged it, that it was taken back. */
@Component
class WithdrawnClaims {
    private final ClaimRule rule;
    private final ClaimNews news;
    private final RecentChanges changes;

    WithdrawnClaims(ClaimRule rule, ClaimNews news, RecentChanges changes) {
        this.rule = rule;
        this.news = news;
        this.changes = changes;
    }

    void tell(Actor actor, Deal deal, String customer) {
        MemberId owner = deal.owner();
        if (owner == null) {
            return;
        }
        Optional<MemberId> judge = deal.isConfirmed()
                ? changes.latestOf(deal.org(), deal.id(), Set.of(DealClaims.DECIDED))
                        .map(RecentChanges.Made::by)
                : Optional.empty();
        judge.ifPresent(said -> news.undone(actor, deal, said, owner, customer));
        news.takenBack(actor, deal, rule.judges(deal.org(), deal.member(), owner), owner, customer);
    }
}
