package io.salesbell.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.team.time.DayKind;
import io.salesbell.team.time.HolidayData;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HolidaysTests {
    @TempDir
    private Path home;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(home.resolve("calendars"));
    }

    @Test
    void whatTheFolderHoldsComesBesidesTheShippedDays() throws IOException {
        Files.writeString(folder.resolve("cn.csv"), "date,kind,name\n2027-10-01,off,国庆节\n2026-10-01,work,\n");
        Files.writeString(folder.resolve("DE.csv"), "# ours\n2027-05-01,off,Tag der Arbeit\n");
        Files.writeString(folder.resolve("notes.txt"), "nothing");
        Holidays holidays = new Holidays(home.toString());
        assertThat(holidays.of("CN").covers(Year.of(2027))).isTrue();
        assertThat(holidays.of("CN").days())
                .containsEntry(LocalDate.of(2026, 10, 1), DayKind.WORK)
                .containsEntry(LocalDate.of(2026, 10, 2), DayKind.OFF);
        assertThat(holidays.of("DE").days()).hasSize(1);
        assertThat(holidays.of("FR").days()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsOneSentenceAndLeftOut(CapturedOutput log) throws IOException {
        Files.writeString(folder.resolve("CN.csv"), "2027-10-01,free,国庆节\n");
        Files.writeString(folder.resolve("next year.csv"), "2027-10-01,off,\n");
        Files.writeString(folder.resolve("TW.csv"), "2027-10-01,off,國慶\n", Charset.forName("GB18030"));
        Files.writeString(folder.resolve("DE.csv"), "2027-05-01,off,\n");
        Holidays holidays = new Holidays(home.toString());
        assertThat(holidays.of("CN")).isEqualTo(HolidayData.load("CN"));
        assertThat(holidays.of("TW").days()).isEmpty();
        assertThat(holidays.of("DE").days()).hasSize(1);
        assertThat(log)
                .contains("CN.csv are not read: calendar CN, line 1", "the kind must be off or work")
                .contains("next year.csv are not read: not an ISO 3166 alpha-2 country code")
                .contains("TW.csv are not read: it is not UTF-8");
    }

    @Test
    void withoutAFolderTheShippedDaysHold() throws IOException {
        Files.delete(folder);
        assertThat(new Holidays(home.toString()).of("cn")).isEqualTo(HolidayData.load("CN"));
    }
}
