package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Asks the manager for support with a new lead; implemented where support is asked for. */
public interface LeadSupport {

    /** Asks for it; gives when the manager hears of it, empty where the words say that there is nothing to ask for. */
    Optional<Text> ask(Provenance from, Lead lead, String words);

    /** Asks for it no more, because the lead was taken back. */
    void withdraw(Actor actor, UUID lead, Instant at);
}
