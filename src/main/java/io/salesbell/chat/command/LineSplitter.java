package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Splits a message into its records: each line is one, except that indented lines and lines that start with an option
 * continue the one above, and every line after {@code lead new} alone or a table's header is a pasted lead.
 */
@Component
class LineSplitter {
    private static final String PASTED = "lead new";
    /** What stands before a line of a list. */
    static final Pattern MARK = Pattern.compile("^\\s*(?:[(（]?\\d{1,2}[.)、）]|[①-⑳•·●▪◦*–—-])\\s*(?=\\D)");

    private static final Pattern BULLET = Pattern.compile("\\s*(?:[•·●▪◦*–—]|-\\s)\\s*(?=\\S)");
    private static final Pattern NAMED = Pattern.compile("\\s+[^:,.;]{1,80}:(?!\\d)\\s*\\S");
    /** 跟进中 answers, 跟进丙公司 and 拜访中兴 are commands. */
    private static final Pattern UNDER_WAY = Pattern.compile("[着完]|中(?!\\p{IsHan}|\\s*:)");

    private static final Set<Argument.Kind> LEADS_ON =
            Set.of(Argument.Kind.CUSTOMER, Argument.Kind.WHICH, Argument.Kind.WHOLE_CUSTOMER, Argument.Kind.PERSON);

    private final CommandIndex index;
    private final Set<String> optionWords;
    private final TemplateLines template;
    private final BareLine bare;

    LineSplitter(CommandIndex index) {
        this.index = index;
        this.template = new TemplateLines(index);
        this.bare = new BareLine(index);
        this.optionWords = Options.words(
                index.handlers().stream().map(CommandHandler::spec).toList());
    }

    /** A record as it is read and the number of the line of the message on which it begins. */
    record Line(String text, int number) {}

    List<Line> split(String message) {
        List<Line> records = new ArrayList<>();
        List<String> lines = HeadedVisits.told(
                HeadedLeads.told(LabelledVisits.lines(TextFolding.clean(message))),
                line -> startsRecord(line) || isOption(line));
        boolean list = lines.stream()
                .filter(line -> !line.isBlank())
                .limit(1)
                .anyMatch(first -> ListHeader.of(first).isPresent() || announcesList(first));
        boolean marks = lines.size() > 1 && lines.stream().anyMatch(this::isMarkedRecord);
        DayHeading day = DayHeading.NONE;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            boolean heading = records.isEmpty() && !list && isHeading(line, lines.subList(at + 1, lines.size()));
            if (line.isBlank() || heading) {
                day = heading ? DayHeading.of(line) : day;
                continue;
            }
            boolean below = list ? isIndented(line) && !PastedCells.isRow(line) : isIndented(line) || isPoint(line);
            Optional<String> told = list || records.isEmpty() ? Optional.empty() : TemplateLines.told(line);
            if (told.isPresent()) {
                Line last = records.remove(records.size() - 1);
                records.add(new Line(template.with(last.text(), told.get()), last.number()));
            } else if (!records.isEmpty() && (below || isOption(line))) {
                Line last = records.remove(records.size() - 1);
                records.add(new Line(last.text() + "\n" + line.strip(), last.number()));
            } else {
                boolean row = list && !records.isEmpty();
                records.add(new Line(row ? line.stripTrailing() : unmarked(line, lines.size() > 1, marks), at + 1));
            }
        }
        List<Line> pasted = list && records.size() > 1 ? pasted(records) : List.of();
        return pasted.isEmpty() ? day.above(records, index) : pasted;
    }

    private List<Line> pasted(List<Line> records) {
        String head = records.get(0).text();
        int first = announcesList(head) ? 1 : 0;
        String word = first > 0 ? head.replaceAll("[\\s:：]+$", "") : PASTED;
        Optional<List<Line>> labelled = LabelledRows.of(records.subList(first, records.size()));
        if (labelled.isPresent()) {
            return labelled.get().stream()
                    .map(row -> new Line(word + " " + row.text(), row.number()))
                    .toList();
        }
        Optional<ListHeader> header = ListHeader.of(records.get(first).text());
        return records.subList(header.isPresent() ? first + 1 : first, records.size()).stream()
                .filter(line -> !ListHeader.isSum(line.text().strip()) && !ListHeader.isRule(line.text()))
                .map(line -> {
                    String row = bare.of(line.text().strip());
                    if (startsAnother(row)) {
                        return new Line(row, line.number());
                    }
                    String fields =
                            header.map(table -> table.fields(line.text())).orElseGet(() -> PastedCells.asFields(row));
                    return new Line(word + " " + fields, line.number());
                })
                .toList();
    }

    /**
     * A command in a list of them is without its mark: {@code - visit Acme}; a number alone may choose from a menu, unless
     * what follows names a customer of its own: {@code 1. visit Acme: demo}, or another line ({@code marks}) is one behind a mark.
     */
    private String unmarked(String line, boolean several, boolean marks) {
        Matcher mark = MARK.matcher(line);
        String behind = line.substring(mark.lookingAt() ? mark.end() : 0);
        boolean marked = behind.length() < line.length()
                && (several || !Character.isDigit(line.strip().charAt(0)) || namesCustomer(behind))
                && (marks || startsRecord(behind));
        return bare.of(line.substring(marked ? mark.end() : 0).strip());
    }

    private boolean isMarkedRecord(String line) {
        String bare = MARK.matcher(line).replaceFirst("");
        return bare.length() < line.length() && startsRecord(bare);
    }

    /** 今日工作： above records is none itself, nor is one of another day; of a week it would be lost, and is asked about. */
    private boolean isHeading(String line, List<String> below) {
        return DayHeading.heads(line)
                && index.match(TextFolding.foldForMatching(line).strip(), 0)
                        .filter(match -> LEADS_ON.contains(match.handler().spec().arguments().stream()
                                .findFirst()
                                .map(Argument::kind)
                                .orElse(Argument.Kind.REST)))
                        .isEmpty()
                && below.stream()
                        .filter(next -> !next.isBlank())
                        .findFirst()
                        .filter(next -> startsRecord(MARK.matcher(next).replaceFirst("")))
                        .isPresent();
    }

    /** A point below a command that is none itself belongs to what is told. */
    private boolean isPoint(String line) {
        Matcher bullet = BULLET.matcher(line);
        return bullet.lookingAt() && !startsAnother(line.substring(bullet.end()));
    }

    /** {@code lead new} with nothing behind it. */
    private boolean announcesList(String line) {
        String folded = TextFolding.foldForMatching(bare.of(line.strip())).strip();
        return index.match(folded, 0)
                .filter(match -> match.handler().spec().name().equals(PASTED))
                .filter(match ->
                        folded.substring(match.end()).replaceAll("[\\s:,]", "").isEmpty())
                .isPresent();
    }

    /** A line behind pasted leads that is a record of its own: its word ends where a word does. */
    private boolean startsAnother(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return index.match(folded, 0)
                .filter(match -> match.end() < folded.length() && " :".indexOf(folded.charAt(match.end())) >= 0)
                .isPresent();
    }

    private boolean namesCustomer(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return index.match(folded, 0)
                .filter(match -> match.handler().spec().arguments().stream()
                        .limit(1)
                        .anyMatch(first -> first.kind() == Argument.Kind.CUSTOMER))
                .filter(match -> NAMED.matcher(folded.substring(match.end())).lookingAt())
                .isPresent();
    }

    /** The same of a line with a mark before it, behind whose Chinese word no space stands: 1、拜访华为. */
    private boolean startsRecord(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        return startsAnother(line)
                || index.match(folded, 0)
                        .filter(match -> match.end() < folded.length() && Edges.isHan(folded.charAt(0)))
                        .filter(match -> !UNDER_WAY
                                .matcher(folded)
                                .region(match.end(), folded.length())
                                .lookingAt())
                        .map(match -> match.handler().spec())
                        .filter(spec ->
                                spec.options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY))
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
}
