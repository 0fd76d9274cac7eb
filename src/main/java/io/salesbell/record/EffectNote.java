package io.salesbell.record;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;

/** What a new record does for its member's numbers, said in the answer: 6 of 20 this week. */
public interface EffectNote {

    /**
     * The member's number of that day's period as it is now, to be said later; {@code coming} is 1 where the record is
     * yet to be written, else 0.
     */
    Supplier<Optional<Text>> effectOf(RecordKind kind, Speaker member, LocalDate day, int coming);
}
