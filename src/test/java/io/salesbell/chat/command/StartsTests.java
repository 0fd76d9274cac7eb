package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StartsTests {

    static Stream<Pattern> patterns() {
        return Stream.concat(MomentPhrase.rules().stream().map(DayRule::pattern), TimesOfDay.patterns().stream());
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void noCharacterThatMayBeginAMatchIsPassedOver(Pattern pattern) {
        Starts starts = new Starts(pattern);
        List<String> passedOver = IntStream.range(0, Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .filter(one -> begins(pattern, one) && !starts.mayBe(one, 0))
                .toList();
        assertThat(passedOver).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void mostCharactersBeginNoMatch(Pattern pattern) {
        Starts starts = new Starts(pattern);
        assertThat(IntStream.range(0, Character.MAX_VALUE)
                        .mapToObj(Character::toString)
                        .filter(one -> starts.mayBe(one, 0))
                        .count())
                .isLessThan(200);
    }

    private static boolean begins(Pattern pattern, String text) {
        Matcher match = pattern.matcher(text);
        return match.lookingAt() || match.hitEnd();
    }
}
