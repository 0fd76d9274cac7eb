package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.record.Provenance;

/** Keeps what was said of a lead while it was moved as the contact that it was; implemented where contacts are kept. */
public interface SaidOfLead {

    /** Keeps the words; gives what the answer says of them. */
    Text keep(Provenance from, Lead lead, String words);
}
