package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Undoable.Step;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Component;

/** What the undoing of something that left a lead open has in common: the lead is found, put back, kept and journaled. */
@Component
class PuttingBack {
    private final LeadRows rows;
    private final LeadSights sights;
    private final Journal journal;

    PuttingBack(LeadRows rows, LeadSights sights, Journal journal) {
        this.rows = rows;
        this.sights = sights;
        this.journal = journal;
    }

    /**
     * Puts the lead back by {@code how}, which gets it with its customer's name, and journals that under {@code kind}.
     *
     * @return what was taken back, by the key {@code said}; empty when the lead was taken back or closed since
     */
    Optional<Text> of(Step step, String kind, String said, BiConsumer<Lead, String> how) {
        Lead lead = rows.findByOrgIdAndId(step.actor().org().value(), step.subject())
                .orElseThrow();
        if (lead.isVoided() || lead.state().isClosed()) {
            return Optional.empty();
        }
        String customer = sights.customerOf(lead).name();
        how.accept(lead, customer);
        rows.saveAndFlush(lead);
        Map<String, Object> payload = Map.of("ref", lead.ref().toString());
        journal.append(new Change(step.actor(), step.now(), kind, "lead", lead.id(), payload));
        return Optional.of(Text.of(said, customer, lead.ref()));
    }
}
