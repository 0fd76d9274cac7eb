package io.salesbell.record;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import java.time.LocalDate;
import java.util.List;

/** A part of a member's day, implemented by features: what is due first, then what was logged. */
public interface TodaySection {

    /** Parts are shown in rising order: due leads 1, next steps of visits 2; logged visits 11, follow-ups 12, deals 13. */
    int order();

    /** What to show this speaker of that day of theirs; nothing when there is nothing to say. */
    List<Card.Block> on(Speaker speaker, LocalDate day);
}
