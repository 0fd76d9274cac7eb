package io.salesbell.deal;

import io.salesbell.chat.Role;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.TeamTree;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether somebody else looks after a deal's customer, and who then says whose the deal is (product.md §2): the managers
 * of the typist's team; a typist who manages the owner; the owner's managers; a typist who manages anybody; admins.
 * Whoever was not told of the bot yet is not asked.
 * Where there is none of them nobody is asked. Imported history waits for nobody.
 */
@Component
class ClaimRule {
    private final Customers customers;
    private final CustomerOwners owners;
    private final NewNames newNames;
    private final Leads leads;
    private final Teams teams;
    private final TeamTree tree;
    private final Members members;
    private final Introductions introductions;
    private final Organizations organizations;
    private final Protection protection;

    ClaimRule(
            Customers customers,
            CustomerOwners owners,
            NewNames newNames,
            Leads leads,
            Teams teams,
            TeamTree tree,
            Members members,
            Introductions introductions,
            Organizations organizations,
            Protection protection) {
        this.customers = customers;
        this.owners = owners;
        this.newNames = newNames;
        this.leads = leads;
        this.teams = teams;
        this.tree = tree;
        this.members = members;
        this.introductions = introductions;
        this.organizations = organizations;
        this.protection = protection;
    }

    /**
     * {@code owner} looks after the customer, or after the known one whose name the customer's resembles; {@code lapsed}
     * without having touched it for so long that they hold it no more.
     */
    record Claim(
            @Nullable MemberId owner, List<MemberId> judges, NewNames.@Nullable Claimed resembled, boolean lapsed) {
        boolean waits() {
            return owner != null && (resembled != null || !judges.isEmpty());
        }
    }

    /** Somebody else's claim on a deal with the customer; a deal that wins the typist's own lead is the typist's, unless a
     * colleague had one before. */
    Claim on(Provenance from, Customer customer, @Nullable Lead lead) {
        OrgId org = from.actor().org();
        MemberId typist = from.actor().member();
        Optional<MemberId> owner = lead == null ? ownerOf(customer) : leads.ownerOf(lead);
        Optional<MemberId> other = owner.or(() -> ownerOf(customer)).filter(member -> !member.equals(typist));
        boolean own = lead != null && owner.filter(typist::equals).isPresent();
        if (lead != null && own && !from.actor().source().equals("import")) {
            return onOwn(from, customer, lead);
        }
        if (from.actor().source().equals("import")) {
            return new Claim(other.orElse(null), List.of(), null, false);
        }
        if (lead == null && other.isPresent() && !holds(customer, other.get(), from.occurredOn())) {
            return new Claim(other.get(), List.of(), null, true);
        }
        if (owner.isPresent() || other.isPresent()) {
            return new Claim(
                    other.orElse(null),
                    other.map(member -> judges(org, typist, member)).orElse(List.of()),
                    null,
                    false);
        }
        NewNames.Claimed resembled = newNames.claimedByAnother(customer, typist)
                .filter(known -> holds(customers.get(org, known.customer()), known.owner(), from.occurredOn()))
                .orElse(null);
        return resembled == null
                ? new Claim(null, List.of(), null, false)
                : new Claim(resembled.owner(), judges(org, typist, resembled.owner()), resembled, false);
    }

    /** A lead begun while a colleague had one with the customer, and held it, does not make the customer the typist's. */
    private Claim onOwn(Provenance from, Customer customer, Lead lead) {
        OrgId org = from.actor().org();
        MemberId typist = from.actor().member();
        MemberId first = leads.inFrontOf(lead, customer.canonicalId())
                .filter(colleague -> holds(customer, colleague, from.occurredOn()))
                .orElse(null);
        return new Claim(first, first == null ? List.of() : judges(org, typist, first), null, false);
    }

    /** Whoever looks after the customer and still held it on that day. */
    Optional<MemberId> holderOf(Customer customer, LocalDate day) {
        return ownerOf(customer).filter(owner -> holds(customer, owner, day));
    }

    private boolean holds(Customer customer, MemberId owner, LocalDate day) {
        return protection.holds(customer.org(), customers.idsOf(customer), owner, day);
    }

    private Optional<MemberId> ownerOf(Customer customer) {
        return owners.ownerOf(customer.org(), customers.idsOf(customer));
    }

    /**
     * Who says whose a deal is that this member entered with a customer of that owner, by the organization's day as rights
     * are given.
     */
    List<MemberId> judges(OrgId org, MemberId typist, MemberId owner) {
        LocalDate day = organizations.today(org);
        List<MemberId> own = managers(org, typist, typist, day);
        if (!own.isEmpty()) {
            return own;
        }
        if (teams.manages(org, typist, owner)) {
            return List.of(typist);
        }
        List<MemberId> owners = managers(org, owner, typist, day);
        if (!owners.isEmpty()) {
            return owners;
        }
        return teams.manages(org, typist, typist) ? List.of(typist) : admins(org, typist);
    }

    private List<MemberId> managers(OrgId org, MemberId of, MemberId typist, LocalDate day) {
        return teams.teamOf(org, of, day).stream()
                .flatMap(team -> tree.managersAbove(org, typist, team, day).stream())
                .map(level -> level.stream()
                        .filter(introductions::reaches)
                        .map(Member::id)
                        .toList())
                .filter(level -> !level.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<MemberId> admins(OrgId org, MemberId typist) {
        List<MemberId> all = members.holding(org, Role.ADMIN);
        List<MemberId> others = all.stream()
                .filter(admin -> !admin.equals(typist) && introductions.reaches(org, admin))
                .toList();
        return others.isEmpty() ? Stream.of(typist).filter(all::contains).toList() : others;
    }
}
