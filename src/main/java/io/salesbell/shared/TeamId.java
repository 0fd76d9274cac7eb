package io.salesbell.shared;

import java.util.UUID;

/** Identifies a team. */
public record TeamId(UUID value) {
    public static TeamId next() {
        return new TeamId(Ids.next());
    }

    public static TeamId of(String text) {
        return new TeamId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
