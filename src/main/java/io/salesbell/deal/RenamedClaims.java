package io.salesbell.deal;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.CustomersJoined;
import io.salesbell.customer.CustomersToldApart;
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
 * Keeps the claim rule when two names turn out to be one customer or two: the deals of the name that joins another, none
 * older than the time a customer is protected, come under the word on the other's; those that only waited for the answer
 * count when there are two.
 */
@Component
class RenamedClaims {
    private final DealRows rows;
    private final DealClaims claims;
    private final ClaimRule rule;
    private final Customers customers;
    private final Protection protection;
    private final Clock clock;

    RenamedClaims(
            DealRows rows, DealClaims claims, ClaimRule rule, Customers customers, Protection protection, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.rule = rule;
        this.customers = customers;
        this.protection = protection;
        this.clock = clock;
    }

    @EventListener
    void joined(CustomersJoined event) {
        LocalDate since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .minusDays(protection.days(event.into().org()));
        rows.unconfirmed(event.actor().org().value(), event.ids(), since).stream()
                .filter(deal -> !deal.isVoided())
                .forEach(deal -> review(event.actor(), deal, event.into()));
    }

    @EventListener
    void toldApart(CustomersToldApart event) {
        Set<UUID> ids = Stream.of(event.one(), event.other())
                .flatMap(customer -> customers.idsOf(customer).stream())
                .collect(Collectors.toUnmodifiableSet());
        rows.unconfirmed(event.actor().org().value(), ids, LocalDate.EPOCH).stream()
                .filter(Deal::isWaiting)
                .forEach(deal -> {
                    Customer customer = customers.current(deal.org(), deal.customerId());
                    review(event.actor(), deal, customer);
                });
    }

    private void review(Actor actor, Deal deal, Customer customer) {
        Optional<MemberId> other =
                rule.holderOf(customer, deal.occurredOn()).filter(member -> !member.equals(deal.member()));
        if (other.isPresent()) {
            claims.claim(actor, deal, other.get(), clock.instant());
        } else if (deal.isWaiting()) {
            claims.settle(actor, deal, DealClaims.Verdict.TYPIST, deal.member(), clock.instant());
        }
    }
}
