package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a member named by mention, name, typed {@code @name} or e-mail; asks when several fit. */
@Component
class PersonReader implements ValueReader {
    private static final List<String> FILLERS = List.of("给", "to");

    private final Directory directory;

    PersonReader(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.PERSON);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        skipFiller(reading);
        if (reading.isBlank()) {
            return Optional.empty();
        }
        Directory.Match match = directory.personAt(reading.speaker(), reading.rest());
        if (match.members().isEmpty()) {
            if (argument.required() || reading.foldedRest().startsWith("@")) {
                throw directory
                        .nobody(reading.speaker().org(), reading.nextWord())
                        .in(argument.name());
            }
            return Optional.empty();
        }
        int start = reading.position();
        if (match.members().size() > 1) {
            throw several(reading, match).in(argument.name());
        }
        reading.moveTo(start + match.length());
        return Optional.of(match.members().get(0).member());
    }

    /** {@code hand over L12 to Lily}, 转交 L12 给 李华. */
    private static void skipFiller(Reading reading) {
        FILLERS.stream()
                .filter(reading::startsWith)
                .findFirst()
                .ifPresent(filler -> reading.moveTo(reading.position() + filler.length()));
        reading.skipSeparators();
    }

    private static UserMistake several(Reading reading, Directory.Match match) {
        String before = reading.line().substring(0, reading.position());
        String after = reading.line().substring(reading.position() + match.length());
        List<Button> choices = match.members().stream()
                .map(named ->
                        Button.of(Text.person(named.member(), named.name()), before + "@" + named.member() + after))
                .toList();
        return new UserMistake(
                Text.of("chat.parse.several-people", reading.rest().substring(0, match.length())), choices);
    }
}
