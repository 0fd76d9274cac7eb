package io.salesbell.team.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WorkingTimePropertyTests {
    private static final List<String> ZONES =
            List.of("Asia/Shanghai", "America/New_York", "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe", "UTC");
    private static final Instant EARLIEST = Instant.parse("2024-01-01T00:00:00Z");

    @Property(tries = 500)
    void elapsedUndoesDeadline(
            @ForAll("clocks") ResponseClock clock,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration time) {
        assertThat(clock.elapsed(start, clock.deadline(start, time))).isEqualTo(time);
    }

    @Property(tries = 500)
    void deadlineUndoesElapsedUpToTheTimeItStoodStill(
            @ForAll("clocks") ResponseClock clock,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration time) {
        Instant end = start.plus(time);
        Instant deadline = clock.deadline(start, clock.elapsed(start, end));

        assertThat(deadline).isBeforeOrEqualTo(end);
        assertThat(clock.elapsed(deadline, end)).isZero();
    }

    @Property(tries = 300)
    void moreTimeOrALaterStartNeverMakesAnEarlierDeadline(
            @ForAll("clocks") ResponseClock clock,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration time,
            @ForAll("durations") Duration more) {
        Instant deadline = clock.deadline(start, time);

        assertThat(clock.deadline(start, time.plus(more))).isAfterOrEqualTo(deadline);
        assertThat(clock.deadline(start.plus(more), time)).isAfterOrEqualTo(deadline);
    }

    @Property(tries = 300)
    void timeAddsUp(
            @ForAll("clocks") ResponseClock clock,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration one,
            @ForAll("durations") Duration other) {
        Instant middle = start.plus(one);
        Instant end = middle.plus(other);

        assertThat(clock.elapsed(start, middle).plus(clock.elapsed(middle, end)))
                .isEqualTo(clock.elapsed(start, end));
    }

    @Property(tries = 300)
    void aDeadlineIsOnADayThatCountsOrAtItsVeryEnd(
            @ForAll("clocks") ResponseClock clock,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration time) {
        Instant deadline = clock.deadline(start, time.plusNanos(1));
        LocalDate day = deadline.minusNanos(1).atZone(clock.zone()).toLocalDate();

        assertThat(clock.mode() == ClockMode.AROUND_THE_CLOCK
                        || clock.calendar().isWorkingDay(day))
                .isTrue();
        assertThat(clock.mode() == ClockMode.AROUND_THE_CLOCK
                        || clock.absences().stream().noneMatch(absence -> absence.includes(day)))
                .isTrue();
    }

    @Property(tries = 300)
    void aWeekIsSevenLocalDaysFromMondayWhateverTheClocksDo(
            @ForAll("zones") ZoneId zone, @ForAll("moments") Instant moment) {
        Period week = Period.of(Period.Kind.WEEK, LocalDate.ofInstant(moment, zone));
        LocalDays days = new LocalDays(zone);
        Instant begins = days.startOf(week.from());
        Instant ends = days.startOf(week.to().plusDays(1));

        assertThat(week.from().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(moment).isAfterOrEqualTo(begins).isBefore(ends);
        assertThat(Period.of(Period.Kind.WEEK, LocalDate.ofInstant(ends.minusNanos(1), zone)))
                .isEqualTo(week);
        assertThat(Period.of(Period.Kind.WEEK, LocalDate.ofInstant(ends, zone))).isEqualTo(week.next());
        assertThat(Duration.between(begins, ends).minusDays(7).abs()).isLessThanOrEqualTo(Duration.ofHours(1));
    }

    @Property(tries = 300)
    void countingIsTheSameAsLookingAtEachDay(
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("moments") Instant start,
            @ForAll("durations") Duration time) {
        LocalDate from = LocalDate.ofInstant(start, ZoneId.of("UTC"));
        LocalDate to = from.plusDays(time.toDays());

        assertThat(calendar.workingDays(from, to)).isEqualTo((int)
                from.datesUntil(to.plusDays(1)).filter(calendar::isWorkingDay).count());
    }

    @Property(tries = 500)
    void whatIsAllowedIsNotQuietAndNothingNearerIs(
            @ForAll("quietHours") QuietHours quiet,
            @ForAll("calendars") WorkingCalendar calendar,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant moment) {
        Instant next = quiet.nextAllowed(moment, zone, calendar);
        Instant last = quiet.lastAllowedBefore(moment, zone, calendar);

        assertThat(quiet.isQuiet(next, zone, calendar)).isFalse();
        assertThat(quiet.isQuiet(last, zone, calendar)).isFalse();
        assertThat(next).isAfterOrEqualTo(moment);
        assertThat(last).isBeforeOrEqualTo(moment);
        if (quiet.isQuiet(moment, zone, calendar)) {
            assertThat(quiet.isQuiet(next.minusNanos(1), zone, calendar)).isTrue();
            assertThat(quiet.nextAllowed(last.plus(Duration.ofMinutes(1)), zone, calendar))
                    .isEqualTo(next);
        } else {
            assertThat(List.of(next, last)).containsOnly(moment);
        }
    }

    @Provide
    Arbitrary<ResponseClock> clocks() {
        return Combinators.combine(Arbitraries.of(ClockMode.class), calendars(), zones(), absences())
                .as(ResponseClock::new);
    }

    /** Some change their days and hours on a day. */
    @Provide
    Arbitrary<WorkingCalendar> calendars() {
        return Combinators.combine(undated(), undated(), days(), Arbitraries.of(true, false))
                .as((before, after, day, changes) -> changes
                        ? WorkingCalendar.dated(new TreeMap<>(Map.of(LocalDate.MIN, before, day, after)))
                        : before);
    }

    private static Arbitrary<WorkingCalendar> undated() {
        Arbitrary<LocalDate> days = days();
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class).set().ofMinSize(1),
                        Arbitraries.of(
                                hours(9, 18),
                                List.of(hours(13, 0).get(0), hours(0, 12).get(0)),
                                hours(1, 3)),
                        Arbitraries.of("CN", "DE"),
                        Arbitraries.maps(days, Arbitraries.of(DayKind.class)).ofMaxSize(20))
                .as((weekdays, hours, country, own) -> {
                    Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
                    weekdays.forEach(day -> week.put(day, hours));
                    return WorkingCalendar.of(week, HolidayData.load(country)).withDays(own);
                });
    }

    @Provide
    Arbitrary<QuietHours> quietHours() {
        Arbitrary<LocalTime> quarters =
                Arbitraries.integers().between(0, 95).map(i -> LocalTime.MIN.plusMinutes(15L * i));
        return Combinators.combine(quarters, quarters, Arbitraries.of(true, false))
                .as(QuietHours::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZONES).map(ZoneId::of);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 3L * 365 * 24 * 60).map(minutes -> EARLIEST.plusSeconds(60 * minutes)),
                aroundChanges());
    }

    /** Within two days of an instant at which the clocks of one of the zones change. */
    private static Arbitrary<Instant> aroundChanges() {
        List<Instant> changes = ZONES.stream()
                .map(zone -> ZoneId.of(zone).getRules())
                .flatMap(rules -> Stream.iterate(
                                rules.nextTransition(EARLIEST),
                                Objects::nonNull,
                                change -> rules.nextTransition(change.getInstant()))
                        .limit(6))
                .map(ZoneOffsetTransition::getInstant)
                .toList();
        return Combinators.combine(Arbitraries.of(changes), Arbitraries.longs().between(-48 * 60, 48 * 60))
                .as((change, minutes) -> change.plusSeconds(60 * minutes));
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, 30L * 24 * 60 * 60).map(Duration::ofSeconds);
    }

    private static Arbitrary<List<Absence>> absences() {
        return Combinators.combine(days(), Arbitraries.integers().between(0, 120))
                .as((from, length) -> new Absence(from, from.plusDays(length)))
                .list()
                .ofMaxSize(4);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3 * 365).map(LocalDate.of(2024, 1, 1)::plusDays);
    }

    private static List<WorkingHours> hours(int from, int to) {
        return List.of(new WorkingHours(LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }
}
