package io.salesbell.team.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A country's (ISO 3166 alpha-2) official days off and make-up workdays; days not listed follow the week. Read from
 * lines {@code date,kind,name} with kind {@code off} or {@code work}; {@code #} starts a comment line.
 */
public record HolidayData(String country, NavigableMap<LocalDate, DayKind> days) {
    private static final String HEADER = "date,kind,name";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public HolidayData {
        country = country.toUpperCase(Locale.ROOT);
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("not an ISO 3166 alpha-2 country code: " + country);
        }
        days = Collections.unmodifiableNavigableMap(new TreeMap<>(days));
    }

    /** The shipped data of that country; data that covers no year when none is shipped. */
    public static HolidayData load(String country) {
        HolidayData none = none(country);
        String resource = "/calendars/" + none.country() + ".csv";
        try (InputStream file = HolidayData.class.getResourceAsStream(resource)) {
            return file == null ? none : read(country, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    /** Data that knows no holiday and covers no year. */
    public static HolidayData none(String country) {
        return new HolidayData(country, new TreeMap<>());
    }

    /** These days and the other's, which wins where both name a day. */
    public HolidayData with(HolidayData other) {
        NavigableMap<LocalDate, DayKind> all = new TreeMap<>(days);
        all.putAll(other.days());
        return new HolidayData(country, all);
    }

    /** Reads such a file, for data besides the shipped one; a malformed line is named in the error. */
    public static HolidayData read(String country, Reader file) throws IOException {
        NavigableMap<LocalDate, DayKind> days = new TreeMap<>();
        BufferedReader lines = new BufferedReader(file);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String text = line.replace(BYTE_ORDER_MARK, "").strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.equals(HEADER)) {
                try {
                    add(text, days);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(
                            "calendar %s, line %d \"%s\": %s".formatted(country, number, text, e.getMessage()), e);
                }
            }
        }
        return new HolidayData(country, days);
    }

    private static void add(String line, NavigableMap<LocalDate, DayKind> days) {
        String[] fields = line.split(",", 3);
        if (fields.length < 2) {
            throw new IllegalArgumentException("expected " + HEADER);
        }
        LocalDate date = dateOf(fields[0].strip());
        if (days.putIfAbsent(date, kindOf(fields[1].strip())) != null) {
            throw new IllegalArgumentException("this date is already listed above");
        }
    }

    private static LocalDate dateOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("the date must look like 2026-10-01 and exist", e);
        }
    }

    private static DayKind kindOf(String text) {
        return switch (text) {
            case "off" -> DayKind.OFF;
            case "work" -> DayKind.WORK;
            default -> throw new IllegalArgumentException("the kind must be off or work");
        };
    }

    /**
     * Whether that year's holidays are known. Days in January and December alone do not count: a neighbouring year's
     * notice names some of them.
     */
    public boolean covers(Year year) {
        LocalDate february = year.atMonth(Month.FEBRUARY).atDay(1);
        LocalDate endOfNovember = year.atMonth(Month.NOVEMBER).atEndOfMonth();
        return !days.subMap(february, true, endOfNovember, true).isEmpty();
    }
}
