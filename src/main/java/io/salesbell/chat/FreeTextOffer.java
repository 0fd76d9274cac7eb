package io.salesbell.chat;

import java.util.Optional;

/** What a direct message that is no command may be about; answered by features. */
public interface FreeTextOffer {

    /**
     * A question whose buttons carry the whole line; empty when the line says nothing to this feature.
     *
     * @param on the day before today that it speaks of, as typed; empty for today
     */
    Optional<Card> offer(Speaker speaker, String line, String on);

    /** A question whose button sets a reminder for the speaker; empty when what is asked for is about nothing of this feature. */
    default Optional<Card> remind(Speaker speaker, String what) {
        return Optional.empty();
    }
}
