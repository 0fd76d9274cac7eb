package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message. Of one that was done while its answer could not be kept, that answer, and how to keep it later:
 * asked again, it would be answered as a repeat. Of one that was done in part, what of it was done.
 */
record Heard(
        Reception.Outcome outcome,
        @Nullable Answer answer,
        @Nullable Supplier<Heard> rest) {

    static Heard of(Reception.Outcome outcome) {
        return new Heard(outcome, null, null);
    }
}
