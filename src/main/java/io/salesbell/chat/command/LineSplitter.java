package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Splits a message into its records: each line is one, except that indented lines and lines that start with an option
 * continue the one above, and every line after {@code lead new} alone is a pasted lead.
 */
@Component
class LineSplitter {
    private final CommandIndex index;
    private final Set<String> optionWords;

    LineSplitter(CommandIndex index) {
        this.index = index;
        this.optionWords = Options.words(
                index.handlers().stream().map(handler -> handler.spec()).toList());
    }

    List<String> split(String message) {
        List<String> records = new ArrayList<>();
        for (String line : TextFolding.clean(message).split("\n", -1)) {
            if (line.isBlank()) {
                continue;
            }
            boolean continues = !records.isEmpty() && (isIndented(line) || isOption(line));
            if (continues) {
                int last = records.size() - 1;
                records.set(last, records.get(last) + "\n" + line.strip());
            } else {
                records.add(withoutSlash(line.strip()));
            }
        }
        return pasted(records);
    }

    private List<String> pasted(List<String> records) {
        if (records.size() < 2) {
            return records;
        }
        String head = records.get(0);
        String folded = TextFolding.foldForMatching(head).strip();
        boolean listFollows = index.match(folded, 0)
                .filter(match -> match.handler().spec().name().equals("lead new"))
                .filter(match ->
                        folded.substring(match.end()).replaceAll("[\\s:,]", "").isEmpty())
                .isPresent();
        if (!listFollows) {
            return records;
        }
        return records.subList(1, records.size()).stream()
                .map(line -> head.replaceAll("[\\s:：]+$", "") + " " + line.replace("\t", " | "))
                .toList();
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
