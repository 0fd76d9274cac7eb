package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadSupport;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A difficulty with a new lead, asked by whoever brought it. */
@Component
class LeadBlockers implements LeadSupport {
    private final Blockers blockers;
    private final ManagersHear managers;
    private final Clock clock;

    LeadBlockers(Blockers blockers, ManagersHear managers, Clock clock) {
        this.blockers = blockers;
        this.managers = managers;
        this.clock = clock;
    }

    @Override
    public Optional<Text> ask(Provenance from, Lead lead, String words) {
        if (NoBlocker.isSaidBy(words)) {
            return Optional.empty();
        }
        Actor actor = from.actor();
        Blockers.Asking asking =
                new Blockers.Asking(lead.ref(), lead.id(), lead.customerId(), actor.member(), from.team());
        blockers.raise(actor, asking, words, RecordedAt.of(from, clock));
        return Optional.of(managers.when(actor.org(), from.team()));
    }

    @Override
    public void withdraw(Actor actor, UUID lead, Instant at) {
        blockers.withdraw(actor, lead, at);
    }
}
