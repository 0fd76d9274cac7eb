package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The first row of a pasted table of leads, which says what stands in its columns and is no lead itself. */
final class ListHeader {
    private static final Pattern APART = Pattern.compile("[\\t|｜,，;；、]|\\s{2,}");
    private static final Pattern FIGURE = Pattern.compile("[\\s:]+\\d[\\d.,]*\\S{0,2}$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern RULE = Pattern.compile("[\\s|:=_*~+.#-]+");
    private static final Pattern TABLE = Pattern.compile("[\t|｜]");
    private static final Pattern COUNTED =
            Pattern.compile("(?:共|共计|合计|总计|小计|total)\\s*:?\\s*\\d+\\s*(?:条|家|个|行|位|rows?|leads?)?[.]?");
    private static final String FIGURES = "\\d+";
    private static final int LONGEST_HEADING = 20;
    private static final String NOBODY = "(?i)无|没有|none|n/?a|tbd|待定|待分配";

    private static final Set<String> SUMS =
            Set.of("合计", "小计", "总计", "共计", "总和", "total", "totals", "subtotal", "sub-total", "grand total", "sum");

    private final List<ListColumn> columns;
    private final boolean chinese;

    ListHeader(List<ListColumn> columns, boolean chinese) {
        this.columns = columns;
        this.chinese = chinese;
    }

    /**
     * The header that the line is: it names the customer's column and another one that is known. Between tabs or bars a
     * word that names none heads a column of notes, but not one with a figure in it.
     */
    static Optional<ListHeader> of(String line) {
        List<ListColumn> columns = new ArrayList<>();
        int known = 0;
        for (String cell : APART.split(line.strip(), -1)) {
            String word = ListColumn.folded(cell);
            Optional<ListColumn> column = ListColumn.of(word);
            boolean heading = column.isPresent()
                    || (word.length() <= LONGEST_HEADING && !DIGIT.matcher(word).find());
            if (!heading) {
                return Optional.empty();
            }
            if (!word.isEmpty() || (!columns.isEmpty() && line.indexOf('\t') >= 0)) {
                columns.add(column.orElse(ListColumn.OTHER));
                known += column.isPresent() ? 1 : 0;
            }
        }
        boolean clear = TABLE.matcher(line).find()
                ? known * 2 >= columns.size()
                : known == columns.size() || isClearly(known, columns.size());
        boolean header = clear && known > 1 && columns.contains(ListColumn.CUSTOMER);
        return header
                ? Optional.of(
                        new ListHeader(List.copyOf(columns), line.codePoints().anyMatch(Character::isIdeographic)))
                : Optional.empty();
    }

    private static boolean isClearly(int known, int columns) {
        return known > 2 && known * 2 >= columns;
    }

    /** Whether the row only rules a line: |---|---|. */
    static boolean isRule(String line) {
        return RULE.matcher(TextFolding.fold(line)).matches();
    }

    /** Whether the row sums the others up: its name is only that, and nothing but figures stands behind it. */
    static boolean isSum(String line) {
        if (COUNTED.matcher(TextFolding.foldForMatching(line).strip()).matches()) {
            return true;
        }
        List<String> cells = Arrays.stream(APART.split(line))
                .map(ListColumn::folded)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !cells.isEmpty()
                && SUMS.contains(FIGURE.matcher(cells.get(0)).replaceFirst(""))
                && cells.stream().skip(1).allMatch(cell -> DIGIT.matcher(cell).find());
    }

    /**
     * The row's cells as a lead's fields, the customer first. A person in the owner's column is marked as one, so that a
     * stranger there is told of and not taken for a note.
     */
    String fields(String row) {
        List<String> all = PastedCells.cells(row);
        boolean indented = all.size() > columns.size() && all.get(0).isBlank();
        List<String> cells = indented ? all.subList(1, all.size()) : all;
        if (cells.size() < 2) {
            return PastedCells.asFields(row);
        }
        return fieldsOf(cells);
    }

    /** The cells, one for each column, as a lead's fields. */
    String fieldsOf(List<String> cells) {
        String customer = "";
        List<String> fields = new ArrayList<>();
        StringBuilder options = new StringBuilder();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index);
            if (!SAYS_SOMETHING.matcher(cell).find()) {
                continue;
            }
            switch (index < columns.size() ? columns.get(index) : ListColumn.OTHER) {
                case CUSTOMER -> customer = cell.matches(FIGURES) ? '"' + cell + '"' : cell;
                case CONTACT -> options.append(option("with", "联系人", cell));
                case SOURCE -> options.append(option("source", "来源", cell));
                case NEED -> options.append(option("need", "需求", cell));
                case OWNER -> owner(cell).ifPresent(fields::add);
                case LAST_CONTACT -> fields.add((chinese ? "上次联系" : "last contact ") + cell);
                case OTHER -> fields.add(cell);
                case ROW -> {}
            }
        }
        fields.add(0, customer);
        return (String.join(PastedCells.APART, fields) + options).strip();
    }

    private static Optional<String> owner(String cell) {
        return cell.matches(NOBODY) ? Optional.empty() : Optional.of(cell.startsWith("@") ? cell : "@" + cell);
    }

    private String option(String english, String chineseWord, String value) {
        return chinese ? " " + chineseWord + "：" + value : " " + english + ": " + value;
    }
}
