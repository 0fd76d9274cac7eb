package io.salesbell.chat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;

/** Words that belong to an organization rather than to the grammar: known names, stages. Answered by features. */
public interface Vocabulary {

    /** How many code units at the start of the text are the longest known customer's name; 0 when none. */
    default int longestKnownCustomer(OrgId org, String text) {
        return 0;
    }

    /** How many code units at the start of the text are the beginning of the customer's name of one of the speaker's open leads. */
    default int longestOwnLead(Speaker speaker, String text) {
        return 0;
    }

    /** Whether a known customer's name has a colon or bar inside, where other names end. */
    default boolean hasSeparatorInName(Speaker speaker) {
        return false;
    }

    /** The customer's name of the lead with that number; empty when there is no such lead. */
    default Optional<String> customerOfLead(OrgId org, long number) {
        return Optional.empty();
    }

    /** Who owns the lead with that number; empty where nobody does, or there is no such lead. */
    default Optional<MemberId> ownerOfLead(OrgId org, long number) {
        return Optional.empty();
    }

    /** The number of the lead that the record belongs to, while that lead is open; empty where there is none. */
    default Optional<String> leadOfRecord(OrgId org, Which.Numbered number) {
        return Optional.empty();
    }

    /** The customer's name of the record with that number; empty when there is none or it was taken back. */
    default Optional<String> customerOfRecord(Speaker speaker, Which.Numbered number) {
        return Optional.empty();
    }

    /** The customer's name of the speaker's own last record; empty when there is none. */
    default Optional<String> customerOfLast(Speaker speaker) {
        return Optional.empty();
    }

    /** Accepted word (folded) to canonical value for an argument's name; empty when it is not this one's. */
    default Map<String, String> words(OrgId org, String argument) {
        return Map.of();
    }
}
