package io.salesbell.team;

import io.salesbell.chat.Secrets;
import io.salesbell.team.time.HolidayData;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Holidays by country: the shipped ones with those of the home's folder {@code calendars} on top, one file a country
 * ({@code CN.csv}), read once at start. A file that can't be read is named in the log and left out.
 */
@Service
class Holidays {
    private static final Logger log = LoggerFactory.getLogger(Holidays.class);
    private static final String ENDING = ".csv";

    private final Map<String, HolidayData> own;

    Holidays(@Value("${salesbell.home:}") String home) {
        this.own = read(Secrets.home(home).resolve("calendars"));
    }

    /** The country's days; none where nobody has brought any. */
    HolidayData of(String country) {
        HolidayData shipped = HolidayData.load(country);
        HolidayData brought = own.get(shipped.country());
        return brought == null ? shipped : shipped.with(brought);
    }

    private static Map<String, HolidayData> read(Path folder) {
        Map<String, HolidayData> found = new HashMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            String country = name.substring(0, name.length() - ENDING.length());
            try {
                HolidayData data = read(country, file);
                found.put(data.country(), data);
                log.info(
                        "{} brings {} holidays and make-up workdays of {}",
                        file,
                        data.days().size(),
                        data.country());
            } catch (IOException | IllegalArgumentException e) {
                log.error("The holidays in {} are not read: {}; mend the file and start again.", file, why(e));
            }
        }
        return Map.copyOf(found);
    }

    private static HolidayData read(String country, Path file) throws IOException {
        try (Reader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return HolidayData.read(country, lines);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            log.error("The folder of holidays {} can't be read: {}", folder, why(e));
            return List.of();
        }
    }

    private static String why(Exception e) {
        return e instanceof CharacterCodingException ? "it is not UTF-8" : String.valueOf(e.getMessage());
    }
}
