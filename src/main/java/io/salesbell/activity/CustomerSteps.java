package io.salesbell.activity;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What comes next with a customer. What a record planned for an open lead is the lead's, which may have moved on since. */
@Component
class CustomerSteps {
    private final Leads leads;
    private final Clock clock;

    CustomerSteps(Leads leads, Clock clock) {
        this.leads = leads;
        this.clock = clock;
    }

    private record Step(@Nullable String what, @Nullable Instant at) {
        Instant when() {
            return at == null ? Instant.MAX : at;
        }
    }

    /** The nearest dated step still to come, else an undated one: a lead's, or the newest record's. */
    Optional<Card.Block> next(Customer customer, List<LastRecords.Row> records) {
        List<Lead> open = leads.openWith(customer.org(), customer.canonicalId());
        Set<UUID> ids = open.stream().map(Lead::id).collect(Collectors.toUnmodifiableSet());
        List<Step> ofLeads = open.stream()
                .filter(lead -> lead.state() == LeadState.OPEN)
                .map(lead -> new Step(lead.details().nextStep(), lead.details().nextAt()))
                .toList();
        List<LastRecords.Row> own = records.stream()
                .filter(row -> row.lead() == null || !ids.contains(row.lead()))
                .toList();
        Stream<Step> newest = records.stream().limit(1).filter(own::contains).map(CustomerSteps::step);
        return Stream.concat(ofLeads.stream(), own.stream().map(CustomerSteps::step))
                .filter(step -> step.at() != null && step.at().isAfter(clock.instant()))
                .min(Comparator.comparing(Step::when))
                .or(() -> Stream.concat(ofLeads.stream(), newest)
                        .filter(step -> step.what() != null && step.at() == null)
                        .findFirst())
                .map(step -> new Card.Fields(List.of(new Card.Field(
                        Text.of("activity.card.next"),
                        Text.joined(" ", List.of(Text.from(step.at()), Text.from(step.what())))))));
    }

    private static Step step(LastRecords.Row row) {
        return new Step(row.step(), row.stepAt());
    }
}
