package io.salesbell.chat.command;

import io.salesbell.chat.command.LineSplitter.Line;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pasted leads that say on each line what stands there: 公司：甲 / 联系人：乙. A label that comes again begins the next lead. */
final class LabelledRows {
    private static final Pattern LABELLED = Pattern.compile("(?<label>[^:：\\t]{1,20})[:：]\\s*(?<value>.*)");

    private LabelledRows() {}

    /** A line's column and what it says. */
    private record Cell(ListColumn column, String label, String value, int number) {}

    /** The leads as rows, each at its first line; empty when a line has no known label or no line names a customer. */
    static Optional<List<Line>> of(List<Line> records) {
        List<Cell> cells = new ArrayList<>();
        for (Line record : records) {
            String[] lines = record.text().split("\n", -1);
            for (int at = 0; at < lines.length; at++) {
                Matcher labelled = LABELLED.matcher(lines[at].strip());
                Optional<ListColumn> column = labelled.matches()
                        ? ListColumn.of(ListColumn.folded(labelled.group("label")))
                        : Optional.empty();
                if (column.isEmpty()) {
                    return Optional.empty();
                }
                cells.add(
                        new Cell(column.get(), labelled.group("label"), labelled.group("value"), record.number() + at));
            }
        }
        boolean named = cells.size() > 1 && cells.stream().anyMatch(cell -> cell.column() == ListColumn.CUSTOMER);
        return named ? Optional.of(leads(cells)) : Optional.empty();
    }

    private static List<Line> leads(List<Cell> cells) {
        List<Line> leads = new ArrayList<>();
        List<Cell> lead = new ArrayList<>();
        Set<ListColumn> seen = EnumSet.noneOf(ListColumn.class);
        for (Cell cell : cells) {
            if (cell.column() != ListColumn.OTHER && !seen.add(cell.column())) {
                leads.add(row(lead));
                lead.clear();
                seen.clear();
                seen.add(cell.column());
            }
            lead.add(cell);
        }
        leads.add(row(lead));
        return leads;
    }

    private static Line row(List<Cell> lead) {
        boolean chinese =
                lead.stream().anyMatch(cell -> cell.label().codePoints().anyMatch(Character::isIdeographic));
        List<String> values = lead.stream().map(Cell::value).toList();
        ListHeader header = new ListHeader(lead.stream().map(Cell::column).toList(), chinese);
        return new Line(header.fieldsOf(values), lead.get(0).number());
    }
}
