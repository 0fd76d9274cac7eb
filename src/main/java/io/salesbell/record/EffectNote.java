package io.salesbell.record;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import java.time.LocalDate;
import java.util.Optional;

/** What a new record did for its member's numbers, said in the answer: 6 of 20 this week. */
public interface EffectNote {
    Optional<Text> effectOf(RecordKind kind, Speaker member, LocalDate day);
}
