package io.salesbell.shared;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes record identifiers: UUID version 7, rising with time so that indexes stay dense. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
