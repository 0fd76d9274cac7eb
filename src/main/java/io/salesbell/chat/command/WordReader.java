package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads one word of a list, fixed by the command or kept by the organization. */
@Component
class WordReader implements ValueReader {
    private static final List<String> FILLERS = List.of("改为", "改成", "转到", "变为", "到", "to", "->", "=>", "→");

    private final List<Vocabulary> vocabularies;

    WordReader(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.CHOICE, Argument.Kind.VOCABULARY);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        Map<String, String> values = words(reading, argument);
        int start = reading.position();
        if (argument.kind() == Argument.Kind.VOCABULARY) {
            FILLERS.stream()
                    .filter(reading::startsWith)
                    .findFirst()
                    .ifPresent(filler -> reading.moveTo(start + filler.length()));
            reading.skipSeparators();
        }
        Optional<Map.Entry<String, String>> word = values.entrySet().stream()
                .filter(entry -> reading.startsWith(entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()));
        reading.moveTo(
                word.map(entry -> reading.position() + entry.getKey().length()).orElse(start));
        return word.map(Map.Entry::getValue);
    }

    private Map<String, String> words(Reading reading, Argument argument) {
        Map<String, String> folded = new HashMap<>();
        argument.choices().forEach((word, value) -> folded.put(TextFolding.foldForMatching(word), value));
        if (argument.kind() == Argument.Kind.VOCABULARY) {
            for (Vocabulary vocabulary : vocabularies) {
                vocabulary
                        .words(reading.speaker().org(), argument.name())
                        .forEach((word, value) -> folded.put(TextFolding.foldForMatching(word), value));
            }
        }
        return folded;
    }
}
