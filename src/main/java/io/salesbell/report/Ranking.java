package io.salesbell.report;

import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People by the value that is shown: equal values share a rank and the next one counts those before it (1, 2, 2, 4);
 * who was not measured has no place.
 */
public record Ranking(List<Place> places, boolean higherIsBetter) {

    /** A rank from 1 and who holds it. */
    public record Place(int rank, BigDecimal value, Contender who) {
        public MemberId member() {
            return who.member();
        }

        /** How much better than the period before, above 0 for better; null where that one was not measured. */
        @Nullable
        BigDecimal gain(boolean higherIsBetter) {
            BigDecimal before = who.before();
            if (before == null) {
                return null;
            }
            return higherIsBetter ? value.subtract(before) : before.subtract(value);
        }
    }

    public Ranking {
        places = List.copyOf(places);
    }

    /** Ranks the measured ones; equals stand in the order given. */
    public static Ranking of(Collection<Contender> contenders, boolean higherIsBetter) {
        List<Place> unranked = new ArrayList<>();
        for (Contender contender : contenders) {
            BigDecimal value = contender.value();
            if (value != null) {
                unranked.add(new Place(0, value, contender));
            }
        }
        Comparator<Place> rising = Comparator.comparing(Place::value);
        unranked.sort(higherIsBetter ? rising.reversed() : rising);
        List<Place> places = new ArrayList<>();
        for (Place place : unranked) {
            int rank = places.size() + 1;
            if (!places.isEmpty()) {
                Place above = places.get(places.size() - 1);
                rank = above.value().compareTo(place.value()) == 0 ? above.rank() : rank;
            }
            places.add(new Place(rank, place.value(), place.who()));
        }
        return new Ranking(places, higherIsBetter);
    }

    public int size() {
        return places.size();
    }

    public Optional<Place> placeOf(MemberId member) {
        return places.stream().filter(place -> place.member().equals(member)).findFirst();
    }

    /** The places next to one's own, from above to below; at the ends there is only one. */
    public List<Place> around(Place own) {
        int index = places.indexOf(own);
        return places.subList(Math.max(0, index - 1), Math.min(places.size(), index + 2));
    }
}
