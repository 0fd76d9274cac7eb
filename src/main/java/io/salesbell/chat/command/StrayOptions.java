package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What another command's option says behind a next step is a note of this record and no part of the step: next: call, source: fair. */
@Component
class StrayOptions {
    private final Pattern words;

    StrayOptions(CommandIndex index) {
        this.words = Pattern.compile(
                Options.words(index.handlers().stream()
                                .map(handler -> handler.spec())
                                .toList())
                        .stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "[,;]\\s*(?<word>", ")\\s?:\\s*\\S")));
    }

    /** The line with it in the note; empty where none stands behind the step, or the command takes no note. */
    Optional<String> inNote(Reading text, CommandSpec spec, Options options) {
        boolean noted = spec.arguments().stream()
                .anyMatch(argument -> argument.kind() == Argument.Kind.REST && !argument.required());
        return options.values().entrySet().stream()
                .filter(option -> noted && option.getKey().kind() == Argument.Kind.NEXT)
                .map(Map.Entry::getValue)
                .findFirst()
                .flatMap(step -> inNote(text, step, Options.words(List.of(spec))));
    }

    private Optional<String> inNote(Reading text, Options.Span step, Set<String> own) {
        String line = text.line();
        Matcher stray = words.matcher(TextFolding.foldForMatching(line.substring(step.from(), step.to())));
        boolean found = stray.find();
        while (found && own.contains(stray.group("word"))) {
            found = stray.find();
        }
        if (!found || stray.start() == 0) {
            return Optional.empty();
        }
        String said = line.substring(step.from() + stray.start() + 1, step.to()).strip();
        boolean told = NameEnds.clear(text, text.position()) >= 0;
        boolean chinese = CommandWords.isChinese(said);
        String mark = told ? (chinese ? "，" : ", ") : (chinese ? "：" : ": ");
        return Optional.of(line.substring(0, text.end())
                + mark
                + said
                + line.substring(text.end(), step.from() + stray.start())
                + line.substring(step.to()));
    }
}
