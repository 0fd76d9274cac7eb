package io.salesbell.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoHistoryTests {
    private static final Instant START = Instant.parse("2026-11-17T02:00:00Z");
    private static final Pattern VISIT = Pattern.compile("^(visit|拜访|见了|去了)");

    private final WorkingCalendar calendar = WorkingCalendar.weekdays(HolidayData.load("CN"));
    private final List<DemoLine> lines = new DemoHistory(START, 8, calendar).lines();

    @Test
    void theSameStartTellsTheSameStory() {
        assertThat(new DemoHistory(START, 8, calendar).lines()).isEqualTo(lines);
        assertThat(lines).hasSizeBetween(600, 1300);
    }

    @Test
    void linesAreTypedInOrderOnWorkingDaysInWorkingHoursUntilTheStart() {
        assertThat(lines).isSortedAccordingTo(Comparator.comparing(DemoLine::at));
        assertThat(lines).allSatisfy(line -> {
            LocalTime time = LocalTime.ofInstant(line.at(), DemoCompany.ZONE);
            assertThat(time).isBetween(LocalTime.of(9, 0), LocalTime.of(18, 0));
            assertThat(calendar.isWorkingDay(LocalDate.ofInstant(line.at(), DemoCompany.ZONE)))
                    .isTrue();
            assertThat(line.at()).isBefore(START);
            assertThat(line.text()).doesNotContain("{", "}");
        });
        assertThat(Duration.between(lines.get(0).at(), START)).isGreaterThan(Duration.ofDays(55));
    }

    @Test
    void repsDiffer() {
        Map<String, Long> visits = visitsSince(Instant.EPOCH);
        assertThat(visits).hasSize(DemoRep.everybody().size());
        assertThat(visits.get("wangwei")).isGreaterThan(visits.get("lily"));
        assertThat(visits.get("lily")).isGreaterThan(visits.get("tom"));
        assertThat(visits.values()).allMatch(count -> count >= 30 && count <= 110);
    }

    @Test
    void byTheSecondMorningSomeAreBelowHalfOfTheirTenVisits() {
        Map<String, Long> week = visitsSince(Instant.parse("2026-11-15T16:00:00Z"));
        assertThat(week).containsEntry("lily", 3L).containsEntry("tom", 1L).containsEntry("wangwei", 6L);
    }

    @Test
    void thisMorningsLeadsAreTypedOnTheConsole() {
        assertThat(lines.stream().filter(DemoLine::fresh))
                .hasSize(4)
                .allMatch(line -> line.person().equals("chen"))
                .anyMatch(line -> line.text().contains("@lily"));
    }

    @Test
    void wonDealsAreSpreadOverTheWeeks() {
        List<DemoLine> deals = lines.stream()
                .filter(line -> line.text().matches("^(deal|成交|签单) .*"))
                .toList();
        assertThat(deals).hasSizeBetween(15, 35);
        assertThat(deals).anyMatch(line -> line.at().isAfter(START.minus(Duration.ofDays(14))));
        assertThat(deals)
                .anyMatch(line -> line.text().contains("万"))
                .anyMatch(line -> line.text().contains("0k"));
    }

    private Map<String, Long> visitsSince(Instant from) {
        return lines.stream()
                .filter(line ->
                        !line.at().isBefore(from) && VISIT.matcher(line.text()).find())
                .collect(Collectors.groupingBy(DemoLine::person, Collectors.counting()));
    }
}
