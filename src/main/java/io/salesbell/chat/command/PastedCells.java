package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line as it comes from a list or a table: without its mark, cells apart by tabs or, where they are quoted, by commas. What
 * would end a name gives way to a space inside a quoted cell.
 */
final class PastedCells {
    private static final Pattern MARK = Pattern.compile("^(?:\\(?\\d{1,3}[.)、）]|[•·●▪◦*–—-])\\s*(?=\\D)");
    private static final Pattern QUOTED = Pattern.compile("(?:^|(?<=[,，]))\\s*\"((?:[^\"]|\"\")*)\"\\s*(?=[,，]|$)");
    private static final Pattern COMMAS = Pattern.compile("[,，|｜:：]\\s*");
    private static final Pattern SEMICOLON = Pattern.compile("\\s*[;；]\\s*");
    private static final String APART = " | ";

    private PastedCells() {}

    /** The cells as fields that end where a bar stands. */
    static String asFields(String line) {
        String plain = MARK.matcher(line.strip()).replaceFirst("");
        if (plain.indexOf('\t') >= 0) {
            return plain.replace("\t", APART);
        }
        Matcher quoted = QUOTED.matcher(plain);
        if (!quoted.find()) {
            return COMMAS.matcher(plain).find()
                    ? plain
                    : SEMICOLON.matcher(plain).replaceAll(APART);
        }
        List<String> cells = new ArrayList<>();
        int from = 0;
        do {
            unquoted(plain.substring(from, quoted.start()), cells);
            cells.add(COMMAS.matcher(quoted.group(1).replace("\"\"", "\""))
                    .replaceAll(" ")
                    .strip());
            from = quoted.end();
        } while (quoted.find());
        unquoted(plain.substring(from), cells);
        return String.join(APART, cells);
    }

    private static void unquoted(String between, List<String> cells) {
        for (String cell : between.split("[,，]", -1)) {
            if (!cell.isBlank()) {
                cells.add(cell.strip());
            }
        }
    }
}
