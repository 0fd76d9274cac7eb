package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentsPropertyTests {
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 25, 10, 20, 0, 0, ZoneId.of("Europe/Berlin"));

    @Property
    void neverThrowsOnAnything(@ForAll String text, @ForAll Lean lean) {
        Moments.parse(text, NOW, lean);
        Moments.problem(text, NOW, lean);
        Moments.duration(text);
        Moments.find(text, NOW, lean);
    }

    @Property
    void neverThrowsOnAlmostDates(
            @ForAll
                    @StringLength(max = 14)
                    @Chars({'年', '月', '日', '号', '周', '下', '半', '点', '个', '后', '十', '二', '零', ' ', '早', '晚', '天', 't'})
                    @CharRange(from = '-', to = ':')
                    String text,
            @ForAll Lean lean) {
        Moments.duration(text);
        boolean read = Moments.parse(text, NOW, lean).isPresent();
        assertThat(Moments.problem(text, NOW, lean).isEmpty()).isEqualTo(read);
        Moments.find(text, NOW, lean)
                .ifPresent(f -> assertThat(f.start()).isNotNegative().isLessThan(f.end()));
        Moments.find(text, NOW, lean).ifPresent(f -> assertThat(f.end()).isLessThanOrEqualTo(text.length()));
    }

    @Property
    void readsBackEveryDate(
            @ForAll @IntRange(min = 2000, max = 2099) int year, @ForAll @IntRange(min = 1, max = 365) int day) {
        LocalDate date = LocalDate.ofYearDay(year, day);
        String chinese = "%d年%d月%d日".formatted(year, date.getMonthValue(), date.getDayOfMonth());
        for (String written : new String[] {
            date.toString(), date.toString().replace("-", ""), date.toString().replace('-', '/'), chinese
        }) {
            assertThat(Moments.parse(written, NOW, Lean.PAST)).contains(new Moment(date, null));
            assertThat(Moments.find("见面 " + written + " 再谈", NOW, Lean.PAST))
                    .contains(new Found<>(new Moment(date, null), 3, 3 + written.length()));
        }
    }

    @Property
    void readsBackEveryMinute(@ForAll @IntRange(max = 1439) int minute) {
        LocalTime time = LocalTime.MIN.plusMinutes(minute);
        assertThat(Moments.parse("2026-12-05T" + time, NOW, Lean.PAST))
                .contains(new Moment(LocalDate.of(2026, 12, 5), time));
    }

    @Property
    void leansTheRightWay(
            @ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 28) int day) {
        LocalDate today = NOW.toLocalDate();
        assertThat(Moments.parse(month + "/" + day, NOW, Lean.FUTURE)
                        .orElseThrow()
                        .date())
                .isBetween(today, today.plusYears(1));
        assertThat(Moments.parse(month + "/" + day, NOW, Lean.PAST)
                        .orElseThrow()
                        .date())
                .isBetween(today.minusYears(1).plusWeeks(1), today.plusWeeks(1));
    }

    @ParameterizedTest
    @EnumSource(Lean.class)
    void acceptsTheWorstOfDays(Lean lean) {
        ZonedDateTime springForward = ZonedDateTime.of(2026, 3, 29, 1, 59, 0, 0, ZoneId.of("Europe/Berlin"));
        assertThat(Moments.parse("today 2:30", springForward, lean)
                        .orElseThrow()
                        .time())
                .isEqualTo(LocalTime.of(2, 30));
        assertThat(Moments.parse("in 2 hours", springForward, lean)
                        .orElseThrow()
                        .time())
                .isEqualTo(LocalTime.of(4, 59));
        assertThat(Moments.parse("9999年后", springForward, lean)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1/",
                "12:",
                "一",
                "下",
                "周",
                "半",
                "月",
                "next ",
                "a",
                "一个半",
                "the day after ",
                " ",
                "in 1 ",
                "1h",
                "12/5/"
            })
    void isNotHungByALongLine(String piece) {
        String line = piece.repeat(10_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Moments.find(line, NOW, Lean.FUTURE);
            Moments.parse(line, NOW, Lean.FUTURE);
            Moments.duration(line);
        });
    }
}
