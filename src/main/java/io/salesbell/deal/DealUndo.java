package io.salesbell.deal;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.customer.MistypedCustomers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.Undoable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back that a deal was entered, with a customer it made by a slip, or a manager's word on whose it is. */
@Component
class DealUndo implements Undoable {
    private final DealRows rows;
    private final Deals deals;
    private final DealClaims claims;
    private final WithdrawnClaims withdrawn;
    private final ClaimedLeads leads;
    private final MistypedCustomers mistyped;
    private final RecentChanges changes;
    private final Journal journal;

    DealUndo(
            DealRows rows,
            Deals deals,
            DealClaims claims,
            WithdrawnClaims withdrawn,
            ClaimedLeads leads,
            MistypedCustomers mistyped,
            RecentChanges changes,
            Journal journal) {
        this.rows = rows;
        this.deals = deals;
        this.claims = claims;
        this.withdrawn = withdrawn;
        this.leads = leads;
        this.mistyped = mistyped;
        this.changes = changes;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(Deals.WON, DealClaims.DECIDED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        Optional<Deal> standing = rows.findStanding(step.actor().org().value(), step.subject());
        return step.kind().equals(Deals.WON)
                ? standing.map(deal -> takeBack(step, deal))
                : standing.filter(deal -> deal.isCounted()).map(deal -> askAgain(step, deal));
    }

    private Text takeBack(Step step, Deal deal) {
        Deals.Won won = deals.won(deal);
        deal.voidIt(step.actor().member(), step.now(), "undone");
        rows.saveAndFlush(deal);
        leads.reopenAll(step.actor(), deal, step.now());
        Map<String, Object> payload = Map.of("ref", deal.ref().toString());
        journal.append(new Change(step.actor(), step.now(), Deals.VOIDED, "deal", deal.id(), payload));
        withdrawn.tell(step.actor(), deal, won.customer().name());
        mistyped.forget(step.actor(), won.customer(), deal.occurredAt(), step.now());
        return Text.of("deal.undone", deal.ref(), won.customer().name(), won.amount());
    }

    private Text askAgain(Step step, Deal deal) {
        if (changes.othersSince(step.actor(), deal.id(), step.entry(), Set.of())) {
            throw new UserMistake("deal.claim.settled-since", deal.ref());
        }
        Deals.Won won = deals.won(deal);
        claims.takeBack(step.actor(), deal, step.payload(), step.now());
        return Text.of("deal.claim.undone", deal.ref(), won.customer().name(), won.amount());
    }
}
