package io.salesbell.deal;

import io.salesbell.shared.Money;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a deal; the note may be empty. {@code askedKey} is the question about an unusual amount that the
 * speaker answered with yes.
 */
public record DealDetails(
        Money amount,
        String note,
        Set<String> tags,
        @Nullable UUID askedKey) {

    public DealDetails {
        tags = Set.copyOf(tags);
    }
}
