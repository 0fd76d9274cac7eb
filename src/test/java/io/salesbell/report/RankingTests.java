package io.salesbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 80 70       | 1 2 3",
                "70 90 80       | 1 2 3",
                "90 80 80 70    | 1 2 2 4",
                "80 80 80       | 1 1 1",
                "90 90 80 80 10 | 1 1 3 3 5",
                "80.0 80 79.9   | 1 1 3",
                "90 - 80        | 1 2",
                "0 0 -          | 1 1",
                "- -            | ''"
            })
    void equalValuesShareARankAndTheNextCountsThem(String values, String ranks) {
        String given = String.join(
                " ",
                ranking(values).places().stream()
                        .map(place -> "" + place.rank())
                        .toList());
        assertThat(given).isEqualTo(ranks);
    }

    @Test
    void lessCanBeBetter() {
        Ranking ranking = Ranking.of(people("30 10 20"), false);
        assertThat(ranking.places())
                .extracting(place -> place.value().intValue())
                .containsExactly(10, 20, 30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9                             | 1",
                "9 8                           | 1",
                "9 8 7                         | 1",
                "9 8 7 6                       | 2",
                "9 8 7 6 5 4 3                 | 3",
                "99 9 8 7 6 5 4 3 2 1 1 1 1 1 1 1 1 1 1 | 5",
                "9 9 7                         | 2",
                "9 9 9 9 9 9                   | 0",
                "9 8 8 8 8 8 7 7 7 7 7 7 7     | 1",
                "0 0 0                         | 0",
                "5 0 0 0                       | 1"
            })
    void theTopThirdIsNamedAtMostFiveAndOnlyForSomethingDone(String values, int named) {
        assertThat(Names.TOP.shown(ranking(values))).hasSize(named);
    }

    @Test
    void anOrganizationMayNameEverybody() {
        assertThat(Names.ALL.shown(ranking("9 8 7 0"))).hasSize(4);
        assertThat(Names.of("all")).isEqualTo(Names.ALL);
        assertThat(Names.of("None")).isEqualTo(Names.NONE);
        assertThat(Names.of("whatever")).isEqualTo(Names.TOP);
    }

    @Test
    void whoGainedMostIsNamedEvenFromBelow() {
        Ranking ranking = Ranking.of(
                List.of(person("first", "90", "95"), person("riser", "60", "20"), person("new", "50", null)), true);
        assertThat(Names.TOP.mostImproved(ranking))
                .extracting(place -> place.who().name())
                .containsExactly("riser");
        assertThat(Names.NONE.mostImproved(ranking)).isEmpty();
    }

    @Test
    void nobodyImprovedWhereAllStayedOrHaveNothingToCompare() {
        Ranking ranking = Ranking.of(List.of(person("same", "9", "9"), person("new", "8", null)), true);
        assertThat(Names.TOP.mostImproved(ranking)).isEmpty();
    }

    @Test
    void whereLessIsBetterAFallIsTheGain() {
        Ranking ranking = Ranking.of(List.of(person("slower", "9", "5"), person("quicker", "8", "20")), false);
        assertThat(Names.TOP.mostImproved(ranking))
                .extracting(place -> place.who().name())
                .containsExactly("quicker");
    }

    @Test
    void neighboursStopAtTheEnds() {
        Ranking ranking = ranking("9 8 7 6");
        assertThat(ranking.around(ranking.places().get(0))).hasSize(2);
        assertThat(ranking.around(ranking.places().get(1))).hasSize(3);
        assertThat(ranking.around(ranking.places().get(3))).hasSize(2);
    }

    private static Ranking ranking(String values) {
        return Ranking.of(people(values), true);
    }

    private static List<Contender> people(String values) {
        List<String> all = Arrays.asList(values.strip().split(" +"));
        return new ArrayList<>(IntStream.range(0, all.size())
                .mapToObj(index -> person("p" + index, all.get(index).equals("-") ? null : all.get(index), null))
                .toList());
    }

    private static Contender person(String name, @Nullable String value, @Nullable String before) {
        return new Contender(MemberId.next(), name, number(value), number(before), List.of());
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
