package io.salesbell.lead;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
