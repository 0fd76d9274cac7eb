package io.salesbell.lead.chat;

import io.salesbell.shared.MemberId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was made out of the words behind a new lead's customer; {@code note} holds what is none of the rest, {@code
 * unclear} what looked like something but was not understood, which is in the note too.
 */
record LeadNote(
        @Nullable String contact,
        @Nullable String phone,
        @Nullable MemberId owner,
        @Nullable LocalDate lastContact,
        @Nullable String note,
        List<String> unclear) {

    LeadNote {
        unclear = List.copyOf(unclear);
    }

    LeadNote of(String person, @Nullable String rest) {
        return new LeadNote(person, phone, owner, lastContact, rest, unclear);
    }

    LeadNote lastContactOn(LocalDate day) {
        return new LeadNote(contact, phone, owner, day, note, unclear);
    }
}
