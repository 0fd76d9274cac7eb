package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StepTimesTests {
    /** A Monday. */
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 16, 10, 20, 30, 0, ZoneId.of("Asia/Shanghai"));

    static Stream<String> everyWeekdayInEveryPlace() {
        return Stream.of("Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun Monday Wednesday Sunday".split(" "))
                .flatMap(day -> Stream.of(day, day.toLowerCase(Locale.ROOT)))
                .flatMap(day -> Stream.of(
                                "%s call",
                                "%s: call",
                                "%s. call",
                                "%s, call",
                                "%s - call",
                                "%s",
                                "mail %s",
                                "mail %s.",
                                "call them %s about price",
                                "call %s, then mail",
                                "by %s call",
                                "call on %s",
                                "call by %s",
                                "%s 3pm call",
                                "%s at 3pm call",
                                "call %s at 3",
                                "at 3pm %s call",
                                "next %s call",
                                "call this %s")
                        .map(step -> step.formatted(day)));
    }

    @ParameterizedTest
    @MethodSource("everyWeekdayInEveryPlace")
    void aWeekdayIsOneWhereverItStands(String step) {
        String weekday = Arrays.stream(step.split("[ .:,]+"))
                .map(word -> word.substring(0, Math.min(3, word.length())).toUpperCase(Locale.ROOT))
                .filter("MON TUE WED THU FRI SAT SUN"::contains)
                .filter(word -> word.length() == 3)
                .findFirst()
                .orElseThrow();
        assertThat(StepTimes.in(step, NOW))
                .map(found -> found.value().date().getDayOfWeek().name())
                .hasValueSatisfying(day -> assertThat(day).startsWith(weekday));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sat with the CTO, call Thu | Thu | sat with the CTO, call",
                "Sun Microsystems demo | | ",
                "call Sun Wei | | ",
                "sat down with CFO | | ",
                "下午回访 | 下午 | 回访",
                "3点回访 | 3点 | 回访",
                "3点建议发给王总 | | ",
                "回访 下午 | 下午 | 回访",
                "谈下午茶 | | ",
                "上午打电话，周三拜访 | 周三 | 上午打电话拜访",
                "call at 3 | at 3 | call",
                "call in the morning | in the morning | call",
                "call wed or thu | wed | call wed or thu",
                "周三/周四回访 | 周三 | 周三/周四回访",
                "wed/thu call | wed | wed/thu call",
                "10.30 call | 10.30 | call",
                "Fri 10.30 call | Fri 10.30 | call",
                "Dec 3rd 14h call | Dec 3rd 14h | call",
                "9h30 call | 9h30 | call",
                "2h call | | ",
                "10.30 打电话 | 10.30 | 打电话",
                "10.5 tons | | ",
                "the 25th call Jim | the 25th | call Jim",
                "call on the 25th | on the 25th | call",
                "the 2nd call | | ",
                "by the 30th invoice | by the 30th | invoice",
                "meet on the 3rd floor | | ",
                "26/12/31 打电话 | 26/12/31 | 打电话",
                "call Tue. | Tue | call",
                "Wed - call | Wed | call",
                "call (Fri) | Fri | call",
                "１１／２０　１５：００　回访 | １１／２０　１５：００ | 回访",
                "回访　１１／２０　１５：００ | １１／２０　１５：００ | 回访",
                "11/20　回访 | 11/20 | 回访",
            })
    void whatIsLeftIsWhatIsToBeDone(String step, String when, String what) {
        Optional<Found<Moment>> found = StepTimes.in(step, NOW);
        assertThat(found.map(f -> step.substring(f.start(), f.end())).orElse(null))
                .isEqualTo(when);
        assertThat(found.map(f -> Moments.without(step, f)).orElse(null)).isEqualTo(what);
    }
}
