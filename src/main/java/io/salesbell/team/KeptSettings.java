package io.salesbell.team;

import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of some settings as they are kept, by whose they are and by key, and which team stands under which: the one place
 * that knows how a setting comes down from above.
 */
record KeptSettings(OrgId org, Map<UUID, Map<String, String>> values, Map<UUID, UUID> parents) {
    private static final int DEEPEST = 20;

    /** The member's or team's own value, that of the nearest team above, or the organization's. */
    Optional<String> nearest(String key, @Nullable UUID own, @Nullable UUID team) {
        String found = own == null ? null : value(own, key);
        UUID at = team;
        for (int height = 0; found == null && at != null && height < DEEPEST; height++) {
            found = value(at, key);
            at = parents.get(at);
        }
        return Optional.ofNullable(found).or(() -> Optional.ofNullable(value(org.value(), key)));
    }

    private @Nullable String value(UUID whose, String key) {
        return values.getOrDefault(whose, Map.of()).get(key);
    }
}
