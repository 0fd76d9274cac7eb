package io.salesbell.deal;

import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.customer.CustomersJoined;
import io.salesbell.customer.CustomersParted;
import io.salesbell.customer.CustomersToldApart;
import io.salesbell.journal.RecentChanges;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps the claim rule when two names turn out to be one customer or two: the deals of either name, none
 * older than the time a customer is protected, come under the word on what the other's owner now looks after; those that only waited for the answer
 * count when there are two.
 */
@Component
class RenamedClaims {
    private final DealRows rows;
    private final DealClaims claims;
    private final ClaimRule rule;
    private final Customers customers;
    private final CustomerOwners owners;
    private final Protection protection;
    private final RecentChanges changes;
    private final Clock clock;

    RenamedClaims(
            DealRows rows,
            DealClaims claims,
            ClaimRule rule,
            Customers customers,
            CustomerOwners owners,
            Protection protection,
            RecentChanges changes,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.rule = rule;
        this.customers = customers;
        this.owners = owners;
        this.protection = protection;
        this.changes = changes;
        this.clock = clock;
    }

    @EventListener
    void joined(CustomersJoined event) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(protection.days(event.into().org()));
        rows.unconfirmed(event.actor().org().value(), event.ids(), since).stream()
                .filter(deal -> !deal.isVoided())
                .forEach(deal -> joined(event.actor(), deal, event.into()));
        stayed(event, since);
    }

    /** Of the name that stays the merging changes something only where it brings another owner. */
    private void stayed(CustomersJoined event, LocalDate since) {
        Customer into = event.into();
        Set<UUID> own = customers.idsOf(into);
        Set<UUID> all = Stream.concat(own.stream(), event.ids().stream()).collect(Collectors.toUnmodifiableSet());
        Optional<MemberId> before = owners.ownerOf(into.org(), own);
        owners.ownerOf(into.org(), all)
                .filter(owner -> before.filter(owner::equals).isEmpty())
                .ifPresent(owner -> rows.unconfirmed(into.org().value(), own, since).stream()
                        .filter(deal -> !deal.isVoided() && !deal.member().equals(owner))
                        .filter(deal -> protection.holds(deal.org(), all, owner, deal.occurredOn())
                                && protection.began(deal.org(), all, owner, deal.occurredAt()))
                        .forEach(deal -> claims.claim(event.actor(), deal, owner, clock.instant())));
    }

    /**
     * A deal from before the other had anything to do with the customer stays whose it is; one that waits for the manager's
     * word goes on waiting, for merging says nothing of whose it is.
     */
    private void joined(Actor actor, Deal deal, Customer into) {
        boolean earlier = !deal.isWaiting()
                && rule.holderOf(into, deal.occurredOn())
                        .filter(owner -> protection.began(deal.org(), customers.idsOf(into), owner, deal.occurredAt()))
                        .isEmpty();
        if (!earlier) {
            other(deal, into).ifPresent(owner -> claims.claim(actor, deal, owner, clock.instant()));
        }
    }

    @EventListener
    void toldApart(CustomersToldApart event) {
        waiting(event.actor(), event.one(), event.other())
                .forEach(deal -> review(event.actor(), deal, customers.current(deal.org(), deal.customerId())));
    }

    /**
     * What the merge that is undone had brought under the word, or what was entered while it stood, is looked at by the two
     * as they are now; what waited before it goes on waiting.
     */
    @EventListener
    void parted(CustomersParted event) {
        waiting(event.actor(), event.one(), event.other())
                .filter(deal -> changes.latestOf(deal.org(), deal.id(), Set.of(Deals.WON, DealClaims.CLAIMED))
                        .filter(made -> !made.change().at().isBefore(event.mergedAt()))
                        .isPresent())
                .forEach(deal -> review(event.actor(), deal, customers.current(deal.org(), deal.customerId())));
    }

    private Stream<Deal> waiting(Actor actor, Customer one, Customer other) {
        Set<UUID> ids = Stream.of(one, other)
                .flatMap(customer -> customers.idsOf(customer).stream())
                .collect(Collectors.toUnmodifiableSet());
        return rows.unconfirmed(actor.org().value(), ids, LocalDate.EPOCH).stream()
                .filter(Deal::isWaiting);
    }

    private void review(Actor actor, Deal deal, Customer customer) {
        Optional<MemberId> other = other(deal, customer);
        if (other.isPresent()) {
            claims.claim(actor, deal, other.get(), clock.instant());
        } else if (deal.isWaiting()) {
            claims.settle(actor, deal, DealClaims.Verdict.TYPIST, deal.member(), clock.instant());
        }
    }

    private Optional<MemberId> other(Deal deal, Customer customer) {
        return rule.holderOf(customer, deal.occurredOn()).filter(member -> !member.equals(deal.member()));
    }
}
