package io.salesbell.lead;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import io.salesbell.team.Settings;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Puts together what is shown of a lead. */
@Service
public class LeadSights {
    private final LeadRows rows;
    private final Assignments assignments;
    private final Customers customers;
    private final Members members;
    private final Settings settings;

    LeadSights(LeadRows rows, Assignments assignments, Customers customers, Members members, Settings settings) {
        this.rows = rows;
        this.assignments = assignments;
        this.customers = customers;
        this.members = members;
        this.settings = settings;
    }

    public LeadSight of(Lead lead) {
        Customer customer = customerOf(lead);
        Optional<Assignment> assignment = assignments.current(lead.org(), lead.id());
        return new LeadSight(
                lead,
                customer.name(),
                settings.of(lead.org(), Stages.SETTING).of(lead),
                assignment.orElse(null),
                assignment
                        .flatMap(row -> members.find(lead.org(), row.member()))
                        .orElse(null),
                assignment.map(row -> unanswered(lead, row)).orElse(false));
    }

    private boolean unanswered(Lead lead, Assignment current) {
        return current.noAnswers() > 0
                || (!lead.lastTouchAt().isAfter(current.assignedAt())
                        && assignments.callsBefore(lead.org(), lead.id()) > 0);
    }

    /** The lead, unless it was taken back. */
    public Optional<LeadSight> find(OrgId org, UUID lead) {
        return rows.findByOrgIdAndId(org.value(), lead)
                .filter(found -> !found.isVoided())
                .map(this::of);
    }

    /** The customer it is with, after any merging. */
    public Customer customerOf(Lead lead) {
        Customer customer = customers.get(lead.org(), lead.customerId());
        return customer.canonicalId().equals(customer.id())
                ? customer
                : customers.get(lead.org(), customer.canonicalId());
    }

    public Stages stages(OrgId org) {
        return settings.of(org, Stages.SETTING);
    }
}
