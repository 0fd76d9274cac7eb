package io.salesbell.deal;

import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import io.salesbell.record.ShortNumbers;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
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

    private final DealRows rows;
    private final DealEntries entries;
    private final AmountChecks amounts;
    private final Customers customers;
    private final DealCustomers names;
    private final ClaimRule rule;
    private final ClaimNews news;
    private final Leads leads;
    private final ShortNumbers numbers;
    private final Journal journal;
    private final Clock clock;

    Deals(
            DealRows rows,
            DealEntries entries,
            AmountChecks amounts,
            Customers customers,
            DealCustomers names,
            ClaimRule rule,
            ClaimNews news,
            Leads leads,
            ShortNumbers numbers,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.entries = entries;
        this.amounts = amounts;
        this.customers = customers;
        this.names = names;
        this.rule = rule;
        this.news = news;
        this.leads = leads;
        this.numbers = numbers;
        this.journal = journal;
        this.clock = clock;
    }

    /** A deal with its amount and its customer of today. */
    public record Won(Deal deal, Money amount, Customer customer) {}

    /**
     * A deal just entered, or before by the same button. {@code owner} is another member who looks after the customer,
     * or after the known one its name {@code resembled}; {@code ownWord} says that the typist is to say whose it is, {@code lapsed}
     * that the owner holds the customer no more.
     */
    public record Entered(
            Won won,
            boolean repeated,
            @Nullable MemberId owner,
            @Nullable RecordRef lead,
            NewNames.@Nullable Claimed resembled,
            boolean ownWord,
            boolean lapsed,
            boolean newName) {
        private Entered withNewName(boolean created) {
            return new Entered(won, repeated, owner, lead, resembled, ownWord, lapsed, created);
        }
    }

    /** Enters a deal with a customer, new or known, and closes the member's own open lead of it. */
    @Transactional
    public Entered win(Provenance from, String customerName, DealDetails details) {
        OrgId org = from.actor().org();
        amounts.check(org, details.amount());
        Optional<Entered> before = askedBefore(org, details.askedKey());
        return before.orElseGet(() -> {
            Customers.Named named = names.named(from, customerName);
            Optional<Lead> lead =
                    leads.openOf(org, from.actor().member(), named.customer().id());
            UUID keptUnder =
                    lead.map(Lead::customerId).orElseGet(() -> customers.keptUnder(named.customer(), customerName));
            return enter(from, named.customer(), keptUnder, lead.orElse(null), details)
                    .withNewName(named.created());
        });
    }

    /**
     * Enters the deal that wins this lead.
     *
     * @throws UserMistake when the lead is closed, not the member's to close or another customer's than the one named
     */
    @Transactional
    public Entered win(Provenance from, Lead lead, Optional<String> customerName, DealDetails details) {
        OrgId org = from.actor().org();
        customerName.ifPresent(typed -> names.check(org, typed, lead));
        amounts.check(org, details.amount());
        Optional<Entered> before = askedBefore(org, details.askedKey());
        return before.orElseGet(
                () -> enter(from, customers.current(org, lead.customerId()), lead.customerId(), lead, details));
    }

    /** The deal with what it was won for; empty in another organization. */
    public Optional<Won> find(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).map(this::won);
    }

    /** The deal when it still counts, kept from being taken back until the transaction ends. */
    public Optional<Won> standing(OrgId org, UUID id) {
        return rows.findStanding(org.value(), id).filter(Deal::isCounted).map(this::won);
    }

    /** What deals usually bring, when this amount is far from it. */
    public Optional<Money> usualFarFrom(Provenance from, Money amount) {
        amounts.check(from.actor().org(), amount);
        return amounts.usualFarFrom(from.actor().org(), from.actor().member(), amount, from.occurredOn());
    }

    private Entered enter(
            Provenance from, Customer customer, UUID keptUnder, @Nullable Lead lead, DealDetails details) {
        OrgId org = from.actor().org();
        ClaimRule.Claim claim = rule.on(from, customer, lead);
        RecordRef ref = numbers.next(org, RecordKind.DEAL);
        if (lead != null) {
            leads.closeWon(from.actor(), lead.id(), ref.toString(), from.occurredAt(), from.occurredOn());
        }
        Deal deal = new Deal(Ids.next(), ref, from, keptUnder, lead == null ? null : lead.id(), details);
        if (claim.waits()) {
            deal.await(Objects.requireNonNull(claim.owner()));
        }
        deal = rows.saveAndFlush(deal);
        entries.won(deal, details.amount());
        news.raise(deal, claim);
        journal.append(new Change(
                from.actor(),
                clock.instant(),
                WON,
                "deal",
                deal.id(),
                Map.of(
                        "ref", ref.toString(),
                        "customer", customer.id(),
                        "amount", details.amount().amount(),
                        "currency", details.amount().currency().getCurrencyCode(),
                        "typed", from.typed())));
        return new Entered(
                new Won(deal, details.amount(), customer),
                false,
                claim.owner(),
                lead == null ? null : lead.ref(),
                claim.resembled(),
                claim.resembled() == null
                        && claim.judges().contains(from.actor().member()),
                claim.lapsed(),
                false);
    }

    Won won(Deal deal) {
        Money amount = entries.wonFor(deal.org(), deal.id()).orElseThrow();
        return new Won(deal, amount, customers.current(deal.org(), deal.customerId()));
    }

    private Optional<Entered> askedBefore(OrgId org, @Nullable UUID askedKey) {
        return askedKey == null
                ? Optional.empty()
                : rows.findByOrgIdAndAskedKey(org.value(), askedKey)
                        .map(deal -> new Entered(won(deal), true, null, null, null, false, false, false));
    }
}
