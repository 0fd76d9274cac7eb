package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it comes from a list or a table: without its mark, cells apart by tabs or, where they are quoted, by commas. What
 * would end a name gives way to a space inside a quoted cell.
 */
final class PastedCells {
    private static final Pattern MARK =
            Pattern.compile("^(?:[(（]?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})[.)、）]|[①-⑳•·●▪◦*–—-])\\s*(?=\\D)");
    private static final Pattern QUOTED = Pattern.compile("(?:^|(?<=[,，]))\\s*\"((?:[^\"]|\"\")*)\"\\s*(?=[,，]|$)");
    private static final Pattern COMMAS = Pattern.compile("[,，|｜:：]\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*[;；]\\s*");
    private static final Pattern ROW_NUMBER = Pattern.compile("\\d{1,4}");
    static final String APART = " | ";

    private static final Pattern ROW = Pattern.compile("[\\t|,;、]|(?:\\d[\\s-]?){7}");

    private PastedCells() {}

    /** In a list an indented line is a lead of its own, as cells out of a table are, unless it is a few plain words. */
    static boolean isRow(String line) {
        return ROW.matcher(TextFolding.fold(line).strip()).find();
    }

    /** The cells as fields that end where a bar stands. */
    static String asFields(String line) {
        String plain = unmarked(line);
        if (plain.indexOf('\t') >= 0) {
            List<String> cells = cells(plain);
            boolean numbered = cells.size() > 2
                    && ROW_NUMBER.matcher(cells.get(0)).matches()
                    && !cells.get(1).isEmpty();
            return String.join(APART, numbered ? cells.subList(1, cells.size()) : cells);
        }
        if (QUOTED.matcher(plain).find()) {
            return String.join(APART, quoted(plain));
        }
        return COMMAS.matcher(plain).find() ? plain : SEMICOLON.matcher(plain).replaceAll(APART);
    }

    /** The cells of a row below a header, empty ones among them. */
    static List<String> cells(String line) {
        if (line.indexOf('\t') < 0 && QUOTED.matcher(line).find()) {
            return quoted(line);
        }
        String apart = line.indexOf('\t') >= 0 ? "\t" : "[|｜,，;；、]|\\s{2,}";
        return Arrays.stream(line.split(apart, -1))
                .map(cell -> cell.strip().replaceFirst("^\"(.*)\"$", "$1"))
                .toList();
    }

    private static String unmarked(String line) {
        return MARK.matcher(line.strip()).replaceFirst("");
    }

    private static List<String> quoted(String plain) {
        Matcher quoted = QUOTED.matcher(plain);
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (quoted.find()) {
            unquoted(plain.substring(from, quoted.start()), cells);
            cells.add(COMMAS.matcher(quoted.group(1).replace("\"\"", "\""))
                    .replaceAll(" ")
                    .strip());
            from = quoted.end();
        }
        unquoted(plain.substring(from), cells);
        return cells;
    }

    private static void unquoted(String between, List<String> cells) {
        for (String cell : between.split("[,，]", -1)) {
            if (!cell.isBlank()) {
                cells.add(cell.strip());
            }
        }
    }
}
