package io.salesbell.report;

import io.salesbell.report.Ranking.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who is named on a public board: the top third (rounded up, at most five) and the most improved, everybody, or nobody.
 * People who share a rank are named together or not at all, and only for something done.
 */
public enum Names {
    TOP,
    ALL,
    NONE;

    private static final int MOST = 5;
    private static final int PART = 3;

    /** Reads the setting's value; what is no such word counts as {@code top}. */
    public static Names of(String setting) {
        return switch (setting.toLowerCase(Locale.ROOT)) {
            case "all" -> ALL;
            case "none" -> NONE;
            default -> TOP;
        };
    }

    /** The places a public board shows, from the top; with {@link #NONE} they are shown without their names. */
    public List<Place> shown(Ranking ranking) {
        return this == ALL ? ranking.places() : top(ranking);
    }

    /** Those who gained most since the period before; nobody where all stayed or fell, or too many tie. */
    public List<Place> mostImproved(Ranking ranking) {
        if (this == NONE) {
            return List.of();
        }
        boolean higher = ranking.higherIsBetter();
        BigDecimal best = ranking.places().stream()
                .map(place -> place.gain(higher))
                .filter(Objects::nonNull)
                .filter(gain -> gain.signum() > 0)
                .max(BigDecimal::compareTo)
                .orElse(null);
        if (best == null) {
            return List.of();
        }
        List<Place> improved = ranking.places().stream()
                .filter(place -> {
                    BigDecimal gain = place.gain(higher);
                    return gain != null && gain.compareTo(best) == 0;
                })
                .toList();
        return improved.size() > MOST ? List.of() : improved;
    }

    private static List<Place> top(Ranking ranking) {
        int most = Math.min(MOST, (ranking.size() + PART - 1) / PART);
        Map<Integer, List<Place>> byRank = ranking.places().stream()
                .filter(place -> place.who().didSomething())
                .filter(place -> place.rank() <= most)
                .collect(Collectors.groupingBy(Place::rank, TreeMap::new, Collectors.toList()));
        List<Place> named = new ArrayList<>();
        for (List<Place> group : byRank.values()) {
            if (named.size() + group.size() > MOST) {
                break;
            }
            named.addAll(group);
        }
        return List.copyOf(named);
    }
}
