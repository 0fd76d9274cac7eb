package io.salesbell.team.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayDataTests {
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void shipsChinasOfficialYears(int year) {
        assertThat(HolidayData.load("CN").covers(Year.of(year))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2023, 2027})
    void knowsWhichYearsAreMissing(int year) {
        assertThat(HolidayData.load("CN").covers(Year.of(year))).isFalse();
    }

    @Test
    void takesTheCountryInLowerCase() {
        assertThat(HolidayData.load("cn")).isEqualTo(HolidayData.load("CN"));
    }

    @Test
    void isEmptyForACountryWithoutData() {
        HolidayData data = HolidayData.load("DE");

        assertThat(data.days()).isEmpty();
        assertThat(data.covers(Year.of(2026))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHN", "../CN", "C1"})
    void refusesWhatIsNoCountryCode(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HolidayData.load(country))
                .withMessageContaining("ISO 3166");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-10-01           | expected date,kind,name",
                "2026-02-30,off,x     | the date must look like 2026-10-01",
                "1/10/2026,off,x      | the date must look like 2026-10-01",
                "2026-10-01,holiday,x | the kind must be off or work",
                "2026-01-01,work,x    | already listed"
            })
    void namesTheMalformedLine(String line, String problem) {
        String file = "# comment\ndate,kind,name\n2026-01-01,off,New Year\n" + line + "\n";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(file))
                .withMessageContainingAll("calendar XX, line 4", line.strip(), problem);
    }

    @Test
    void readsAFileSavedByASpreadsheet() throws IOException {
        HolidayData data =
                read("\uFEFFdate,kind,name\r\n2026-05-01,off,\"May Day, bridge\"\r\n\r\n2026-05-09,work\r\n");

        assertThat(data.days())
                .containsEntry(LocalDate.of(2026, 5, 1), DayKind.OFF)
                .containsEntry(LocalDate.of(2026, 5, 9), DayKind.WORK)
                .hasSize(2);
    }

    @Test
    void doesNotTakeANeighboursNewYearForAWholeYear() throws IOException {
        HolidayData data = read("2026-10-01,off,x\n2026-12-31,off,x\n2027-01-01,off,x\n");

        assertThat(data.covers(Year.of(2026))).isTrue();
        assertThat(data.covers(Year.of(2027))).isFalse();
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> HolidayData.load("CN").days().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static HolidayData read(String file) throws IOException {
        return HolidayData.read("XX", new StringReader(file));
    }
}
