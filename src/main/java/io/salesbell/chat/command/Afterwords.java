package io.salesbell.chat.command;

import io.salesbell.chat.Afterword;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Adds the summary below the answers to lines that are all of one command. */
@Component
class Afterwords {
    private final List<Afterword> afterwords;
    private final CommandIndex index;

    Afterwords(List<Afterword> afterwords, CommandIndex index) {
        this.afterwords = List.copyOf(afterwords);
        this.index = index;
    }

    List<Reply> below(Speaker speaker, Instant sentAt, List<String> lines, List<Reply> replies) {
        if (lines.size() < 2) {
            return replies;
        }
        List<Optional<String>> commands =
                lines.stream().map(this::command).distinct().toList();
        return commands.size() > 1
                ? replies
                : Stream.concat(
                                replies.stream(),
                                afterwords.stream()
                                        .filter(one -> commands.contains(Optional.of(one.command())))
                                        .flatMap(one -> one.after(speaker, sentAt, replies).stream()))
                        .toList();
    }

    private Optional<String> command(String line) {
        return index.match(TextFolding.foldForMatching(line), 0)
                .map(match -> match.handler().spec().name());
    }
}
