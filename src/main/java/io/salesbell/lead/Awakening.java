package io.salesbell.lead;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a parked lead up again when its day has come; an awaited first response's clock runs on. */
@Service
public class Awakening {
    private final LeadRows rows;
    private final Assignments assignments;
    private final ResponseClocks clocks;
    private final Journal journal;

    Awakening(LeadRows rows, Assignments assignments, ResponseClocks clocks, Journal journal) {
        this.rows = rows;
        this.assignments = assignments;
        this.clocks = clocks;
        this.journal = journal;
    }

    /** Open again at the stage it had; nothing where it is parked no more. */
    @Transactional
    public void wake(OrgId org, UUID id, Instant now) {
        rows.findByOrgIdAndId(org.value(), id)
                .filter(lead -> lead.state() == LeadState.PARKED)
                .ifPresent(lead -> wake(lead, now));
    }

    private void wake(Lead lead, Instant now) {
        lead.moveTo(lead.stage());
        rows.saveAndFlush(lead);
        clocks.wake(lead, now);
        assignments
                .current(lead.org(), lead.id())
                .map(row -> new Actor(lead.org(), row.member(), "system"))
                .ifPresent(owner -> journal.append(new Change(
                        owner,
                        now,
                        "lead.woken",
                        "lead",
                        lead.id(),
                        Map.of("ref", lead.ref().toString()))));
    }
}
