package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Splits a message into its records: each line is one, except that indented lines and lines that start with an option
 * continue the one above, and every line after {@code lead new} alone or a table's header is a pasted lead.
 */
@Component
class LineSplitter {
    private static final String PASTED = "lead new";

    private final CommandIndex index;
    private final Set<String> optionWords;

    LineSplitter(CommandIndex index) {
        this.index = index;
        this.optionWords = Options.words(
                index.handlers().stream().map(handler -> handler.spec()).toList());
    }

    /** A record as it is read and the number of the line of the message on which it begins. */
    record Line(String text, int number) {}

    List<Line> split(String message) {
        List<Line> records = new ArrayList<>();
        int number = 0;
        for (String line : TextFolding.clean(message).split("\n", -1)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            boolean continues = !records.isEmpty() && (isIndented(line) || isOption(line));
            if (continues) {
                Line last = records.remove(records.size() - 1);
                records.add(new Line(last.text() + "\n" + line.strip(), last.number()));
            } else {
                records.add(new Line(withoutSlash(line.strip()), number));
            }
        }
        return pasted(records);
    }

    private List<Line> pasted(List<Line> records) {
        if (records.size() < 2) {
            return records;
        }
        String head = records.get(0).text();
        if (ListHeader.is(head)) {
            return leads(PASTED, records.subList(1, records.size()));
        }
        String folded = TextFolding.foldForMatching(head).strip();
        boolean listFollows = index.match(folded, 0)
                .filter(match -> match.handler().spec().name().equals(PASTED))
                .filter(match ->
                        folded.substring(match.end()).replaceAll("[\\s:,]", "").isEmpty())
                .isPresent();
        if (!listFollows) {
            return records;
        }
        int first = ListHeader.is(records.get(1).text()) ? 2 : 1;
        return leads(head.replaceAll("[\\s:：]+$", ""), records.subList(first, records.size()));
    }

    private List<Line> leads(String word, List<Line> rows) {
        return rows.stream()
                .filter(line -> !ListHeader.isSum(line.text()))
                .map(line -> startsAnother(line.text())
                        ? line
                        : new Line(word + " " + PastedCells.asFields(line.text()), line.number()))
                .toList();
    }

    /** A line behind pasted leads that is a record of its own: its word ends where a word does. */
    private boolean startsAnother(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return index.match(folded, 0)
                .filter(match -> match.end() < folded.length() && " :".indexOf(folded.charAt(match.end())) >= 0)
                .isPresent();
    }

    private static boolean isIndented(String line) {
        char first = TextFolding.fold(line).charAt(0);
        return first == ' ' || first == '\t';
    }

    private boolean isOption(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return index.match(folded, 0).isEmpty() && Options.startsWithOption(folded, optionWords);
    }

    private static String withoutSlash(String line) {
        return line.startsWith("/") || line.startsWith("／") ? line.substring(1).strip() : line;
    }
}
