package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekOutlookTests {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 11, 19);

    @ParameterizedTest(name = "{0} done, {1} planned of {2} with {3} days at most {4} a day: {5}")
    @CsvSource({
        "6,  4, 20, 2, 8,  100% 20 by 5",
        "6,  0, 20, 2, 8,  100% 20 by 7",
        "3,  0, 20, 2, 8,  80% 16 by 7",
        "0,  0, 20, 2, 8,  80% 16 by 8",
        "0,  0, 40, 2, 8,  none",
        "0,  0, 30, 2, 8,  50% 15 by 8",
        "0,  0, 40, 2, 20, 100% 40 by 20",
        "19, 0, 20, 1, 8,  100% 20 by 1",
        "5,  0, 9,  3, 8,  100% 9 by 2",
        "45, 36, 100, 2, 8, none",
        "3,  0, 20, 0, 8,  none"
    })
    void theTargetIsAimedAtWhileItIsWithinReachElseTheNextMark(
            int done, int planned, int target, int days, int most, String aim) {
        WeekOutlook outlook = new WeekOutlook(
                done,
                planned,
                target,
                THURSDAY.datesUntil(THURSDAY.plusDays(days)).toList(),
                most);
        String given = outlook.aim()
                .map(found -> found.percent() + "% " + found.visits() + " by " + found.perDay())
                .orElse("none");
        assertThat(given).isEqualTo(aim);
    }

    @Test
    void whatIsPlannedCanMakeTheWeek() {
        assertThat(outlook(14, 6).isPlannedFor()).isTrue();
        assertThat(outlook(14, 5).isPlannedFor()).isFalse();
    }

    @Test
    void percentIsNeverRoundedUpToAMark() {
        assertThat(outlook(6, 0).percentDone()).isEqualTo(30);
        assertThat(new WeekOutlook(199, 0, 400, THURSDAY.datesUntil(THURSDAY).toList(), 8).percentDone())
                .isEqualTo(49);
    }

    @Test
    void onesOwnBestWeekSaysWhatIsSensible() {
        assertThat(WeekOutlook.mostPerDay(0)).isEqualTo(8);
        assertThat(WeekOutlook.mostPerDay(20)).isEqualTo(8);
        assertThat(WeekOutlook.mostPerDay(30)).isEqualTo(12);
    }

    private static WeekOutlook outlook(int done, int planned) {
        return new WeekOutlook(
                done, planned, 20, THURSDAY.datesUntil(THURSDAY.plusDays(2)).toList(), 8);
    }
}
