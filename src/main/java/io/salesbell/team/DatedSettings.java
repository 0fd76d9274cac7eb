package io.salesbell.team;

import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values of some settings now and before, and the tree of teams by which they come down; of what day is asked for. */
record DatedSettings(
        OrgId org, Map<UUID, Map<String, String>> now, List<Past> past, boolean ofTeams, List<Parent> tree) {

    /** What somebody's setting was before that day; null where it was inherited. */
    record Past(
            UUID whose,
            String key,
            LocalDate until,
            @Nullable String value) {}

    /** Under which team another stood, from a day until one no longer. */
    record Parent(
            UUID team,
            UUID parent,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (until == null || until.isAfter(day));
        }
    }

    /** The days from which another value holds somewhere, the first day of all in front. */
    SortedSet<LocalDate> days() {
        SortedSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        past.forEach(one -> days.add(one.until()));
        tree.forEach(one -> {
            days.add(one.from());
            if (one.until() != null) {
                days.add(one.until());
            }
        });
        return days;
    }

    /** What held on that day. */
    KeptSettings on(LocalDate day) {
        Map<UUID, Map<String, String>> values = new HashMap<>();
        now.forEach((whose, held) -> values.put(whose, new HashMap<>(held)));
        past.stream()
                .filter(one -> one.until().isAfter(day))
                .sorted(Comparator.comparing(Past::until).reversed())
                .forEach(one -> values.computeIfAbsent(one.whose(), any -> new HashMap<>())
                        .put(one.key(), Objects.requireNonNullElse(one.value(), "")));
        values.values().forEach(held -> held.values().removeIf(String::isEmpty));
        Map<UUID, UUID> parents = new HashMap<>();
        tree.stream().filter(one -> one.holds(day)).forEach(one -> parents.put(one.team(), one.parent()));
        return new KeptSettings(org, values, parents);
    }
}
