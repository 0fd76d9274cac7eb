package io.salesbell.deal;

import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.ShortNumbers;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organizations;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps won deals. */
@Service
public class Deals {
    /** The journal's kind of a deal that was entered. */
    public static final String WON = "deal.won";

    /** The journal's kind of a deal that was taken back. */
    public static final String VOIDED = "deal.voided";

    /** What the database can hold. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private final DealRows rows;
    private final DealEntries entries;
    private final UsualAmounts usual;
    private final Customers customers;
    private final Organizations organizations;
    private final ShortNumbers numbers;
    private final Journal journal;
    private final Clock clock;

    Deals(
            DealRows rows,
            DealEntries entries,
            UsualAmounts usual,
            Customers customers,
            Organizations organizations,
            ShortNumbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.usual = usual;
        this.customers = customers;
        this.organizations = organizations;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** A deal with its amount and customer; {@code repeated} when it had been entered before by the same button. */
    public record Won(Deal deal, Money amount, Customer customer, boolean repeated) {}

    /** How many deals came before and the best of them in the organization's currency; 0 when there was none. */
    public record Earlier(long count, BigDecimal best) {}

    /**
     * Enters a won deal.
     *
     * @throws UserMistake when the amount is none to enter
     */
    @Transactional
    public Won win(Provenance from, String customerName, DealDetails details) {
        OrgId org = from.actor().org();
        checkAmount(org, details.amount());
        Optional<Deal> before = askedBefore(org, details.askedKey());
        if (before.isPresent()) {
            return won(before.get(), details.amount(), true);
        }
        Customer customer = customers
                .resolve(from.actor(), customerName, from.occurredAt(), from.occurredOn())
                .customer();
        Deal deal = rows.saveAndFlush(new Deal(
                Ids.next(),
                numbers.next(org, RecordKind.DEAL),
                from,
                customer.id(),
                null,
                details.note(),
                details.tags(),
                details.askedKey()));
        entries.won(deal, details.amount());
        journal.append(new Change(
                from.actor(),
                clock.instant(),
                WON,
                "deal",
                deal.id(),
                Map.of(
                        "ref", deal.ref().toString(),
                        "customer", customer.id(),
                        "amount", details.amount().amount(),
                        "currency", details.amount().currency().getCurrencyCode(),
                        "typed", from.typed())));
        return new Won(deal, details.amount(), customer, false);
    }

    /** The deal with what it was won for; empty in another organization. */
    public Optional<Won> find(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id)
                .map(deal -> won(deal, entries.wonFor(org, id).orElseThrow(), false));
    }

    /** The deal when it still counts, kept from being taken back until the transaction ends. */
    public Optional<Won> standing(OrgId org, UUID id) {
        return rows.findStanding(org.value(), id)
                .filter(Deal::isCounted)
                .map(deal -> won(deal, entries.wonFor(org, id).orElseThrow(), false));
    }

    /** What the member had won before this deal was entered. */
    public Earlier before(Deal deal) {
        return entries.before(deal);
    }

    /** Takes the deal back; empty when it was before. */
    @Transactional
    public Optional<Won> takeBack(Actor actor, UUID id, Instant at) {
        Optional<Won> won = standing(actor.org(), id);
        won.map(Won::deal).ifPresent(deal -> {
            deal.voidIt(actor.member(), at, "undone");
            journal.append(new Change(
                    actor, at, VOIDED, "deal", id, Map.of("ref", deal.ref().toString())));
        });
        return won;
    }

    /** What deals usually bring, when this amount is far from it. */
    public Optional<Money> usualFarFrom(Provenance from, Money amount) {
        OrgId org = from.actor().org();
        checkAmount(org, amount);
        return usual.farFrom(org, from.actor().member(), amount, from.occurredOn());
    }

    private Won won(Deal deal, Money amount, boolean repeated) {
        return new Won(deal, amount, customers.current(deal.org(), deal.customerId()), repeated);
    }

    private Optional<Deal> askedBefore(OrgId org, @Nullable UUID askedKey) {
        return askedKey == null ? Optional.empty() : rows.findByOrgIdAndAskedKey(org.value(), askedKey);
    }

    private void checkAmount(OrgId org, Money amount) {
        Currency own = organizations.get(org).currency();
        if (!amount.currency().equals(own)) {
            throw new UserMistake(
                            "deal.amount.other-currency",
                            amount,
                            amount.currency().getCurrencyCode(),
                            own.getCurrencyCode())
                    .in("amount");
        }
        if (amount.amount().signum() <= 0) {
            throw new UserMistake("deal.amount.not-positive").in("amount");
        }
        if (amount.amount().compareTo(TOO_LARGE) >= 0) {
            throw new UserMistake("deal.amount.too-large").in("amount");
        }
    }
}
