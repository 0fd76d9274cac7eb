package io.salesbell.shared;

import java.util.UUID;

/** Identifies a member of an organization. */
public record MemberId(UUID value) {
    public static MemberId next() {
        return new MemberId(Ids.next());
    }

    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
