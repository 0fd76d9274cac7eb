package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a proactive message at the moment it is delivered, re-reading its subject: empty when it is no longer true, and
 * then nothing is sent.
 */
public interface MessageComposer {

    /** The kind of message this one writes, unique: {@code lead.first-response}. */
    String kind();

    Optional<Card> compose(OrgId org, Map<String, String> payload);

    /**
     * The fields of a payload that do nothing but name its reader. Messages that differ in these alone are written and, where
     * they read the same, handed over together; none by default.
     */
    default Set<String> reader() {
        return Set.of();
    }

    /**
     * Whether the message says no more than how things stand when it is written: one that was owed before an equal one was
     * written to the same reader is left out then. No by default.
     */
    default boolean isStanding() {
        return false;
    }

    /** The message was given up and left to an admin, {@code unclear} where it may have arrived: says elsewhere what is to be said then; nothing by default. */
    default void givenUp(OrgId org, Map<String, String> payload, Locale language, boolean unclear) {}
}
