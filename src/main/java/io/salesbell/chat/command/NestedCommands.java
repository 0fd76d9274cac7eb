package io.salesbell.chat.command;

import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.Vocabulary;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds a command that stands behind another's first argument: the {@code lost} in {@code lead L12 lost too dear}. */
@Component
class NestedCommands {
    private final CommandIndex index;
    private final List<Vocabulary> vocabularies;

    /** The inner command and where its word stands. */
    record Found(CommandHandler handler, int start, int end) {}

    NestedCommands(CommandIndex index, List<Vocabulary> vocabularies) {
        this.index = index;
        this.vocabularies = List.copyOf(vocabularies);
    }

    Optional<Found> find(Reading reading, CommandHandler outer) {
        List<CommandIndex.Word> words = index.under(outer.spec().name());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        int from = afterKnownName(reading);
        String folded = TextFolding.foldForMatching(reading.line());
        return words.stream()
                .flatMap(word -> first(folded, from, reading, word).stream())
                .min(Comparator.comparingInt(Found::start)
                        .thenComparing(Comparator.comparingInt(Found::end).reversed()));
    }

    private int afterKnownName(Reading reading) {
        Reading subject = reading.part(reading.position(), reading.end());
        subject.skipSeparators();
        return vocabularies.stream()
                .map(vocabulary ->
                        vocabulary.longestKnownCustomer(reading.speaker().org(), subject.rest()))
                .max(Comparator.naturalOrder())
                .map(length -> subject.position() + Math.max(1, length))
                .orElse(subject.position() + 1);
    }

    private static Optional<Found> first(String folded, int from, Reading reading, CommandIndex.Word word) {
        for (int at = folded.indexOf(word.folded(), from); at >= 0; at = folded.indexOf(word.folded(), at + 1)) {
            boolean apart = Reading.isSeparator(folded.charAt(at - 1))
                    || Character.isDigit(folded.charAt(at - 1))
                    || at == from;
            if (apart
                    && CommandIndex.startsWith(folded, at, word.folded())
                    && !reading.between(reading.position(), at).isEmpty()) {
                return Optional.of(
                        new Found(word.handler(), at, at + word.folded().length()));
            }
        }
        return Optional.empty();
    }
}
