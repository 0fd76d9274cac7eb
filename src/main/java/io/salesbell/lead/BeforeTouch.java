package io.salesbell.lead;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lead's last contact, its owner's next reminder and how often in a row nobody answered, before a change; as the journal
 * keeps them, so that they can be put back.
 */
record BeforeTouch(Instant lastTouchAt, @Nullable Instant remindAt, int noAnswers) {
    static final String TOUCHED = "touchedBefore";
    private static final String REMIND = "remindBefore";
    private static final String CALLS = "callsBefore";
    private static final String REMIND_AFTER = "remindAfter";
    private static final String CALLS_AFTER = "callsAfter";

    static BeforeTouch of(Instant lastTouchAt, Optional<Assignment> assignment) {
        return new BeforeTouch(
                lastTouchAt,
                assignment.map(Assignment::remindAt).orElse(null),
                assignment.map(Assignment::noAnswers).orElse(0));
    }

    /** Empty where the change was made before these were kept. */
    static Optional<BeforeTouch> in(Map<String, Object> payload) {
        Object touched = payload.get(TOUCHED);
        Object remind = payload.get(REMIND);
        return Optional.ofNullable(touched)
                .map(at -> new BeforeTouch(
                        Instant.parse(at.toString()),
                        remind == null ? null : Instant.parse(remind.toString()),
                        Integer.parseInt(String.valueOf(payload.getOrDefault(CALLS, 0)))));
    }

    /** What the journal keeps of how the change left the reminder and the calls, where it did not clear them. */
    static void left(Map<String, Object> payload, @Nullable Instant remindAt, int noAnswers) {
        payload.put(CALLS_AFTER, noAnswers);
        if (remindAt != null) {
            payload.put(REMIND_AFTER, remindAt.toString());
        }
    }

    /** What there is to be put back: a reminder asked for and calls made since the change of that payload stay. */
    BeforeTouch beside(Assignment now, Map<String, Object> payload) {
        Object left = payload.get(REMIND_AFTER);
        Instant after = left == null ? null : Instant.parse(left.toString());
        int calls = Integer.parseInt(String.valueOf(payload.getOrDefault(CALLS_AFTER, 0)));
        return new BeforeTouch(
                lastTouchAt,
                Objects.equals(now.remindAt(), after) ? remindAt : now.remindAt(),
                now.noAnswers() == calls ? noAnswers : now.noAnswers());
    }

    Map<String, Object> payload() {
        Map<String, Object> payload = new HashMap<>();
        payload.put(TOUCHED, lastTouchAt.toString());
        payload.put(CALLS, noAnswers);
        if (remindAt != null) {
            payload.put(REMIND, remindAt.toString());
        }
        return payload;
    }
}
