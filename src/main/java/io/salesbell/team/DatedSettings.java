package io.salesbell.team;

import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values of some settings, of what day is asked for: those of {@code now}, by whose they are and by key, what they were, and under
 * which team each stood.
 */
record DatedSettings(
        OrgId org,
        Map<UUID, Map<String, String>> now,
        Map<UUID, List<Past>> past,
        boolean ofTeams,
        Map<UUID, List<Parent>> tree) {
    private static final int DEEPEST = 20;

    /** What a setting was before that day; null where it was inherited. */
    record Past(String key, LocalDate until, @Nullable String value) {}

    /** Under which team another stood, from a day until one no longer. */
    record Parent(UUID parent, LocalDate from, @Nullable LocalDate until) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The days from which another value may hold for the team, the first day of all in front. */
    NavigableSet<LocalDate> days(@Nullable UUID team) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> above = new ArrayDeque<>();
        above.add(org.value());
        if (team != null) {
            above.add(team);
        }
        while (!above.isEmpty()) {
            UUID whose = above.remove();
            if (seen.add(whose)) {
                past.getOrDefault(whose, List.of()).forEach(one -> days.add(one.until()));
                for (Parent one : tree.getOrDefault(whose, List.of())) {
                    days.add(one.from());
                    Optional.ofNullable(one.until()).ifPresent(days::add);
                    above.add(one.parent());
                }
            }
        }
        return days;
    }

    /** What held for the team on that day: its own, that of the nearest team above, or the organization's. */
    Optional<String> nearest(String key, @Nullable UUID team, LocalDate day) {
        UUID at = team;
        for (int height = 0; at != null && height < DEEPEST; height++) {
            Optional<String> own = value(at, key, day);
            if (own.isPresent()) {
                return own;
            }
            at = tree.getOrDefault(at, List.of()).stream()
                    .filter(one -> one.holds(day))
                    .map(Parent::parent)
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
        return value(org.value(), key, day);
    }

    private Optional<String> value(UUID whose, String key, LocalDate day) {
        Past then = past.getOrDefault(whose, List.of()).stream()
                .filter(one -> one.key().equals(key) && one.until().isAfter(day))
                .findFirst()
                .orElse(null);
        return Optional.ofNullable(
                then == null ? now.getOrDefault(whose, Map.of()).get(key) : then.value());
    }
}
