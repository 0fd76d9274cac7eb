package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Directory;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads all that is left of the line, as typed; whom a note mentions is in it by name. */
@Component
class RestReader implements ValueReader {
    private static final int LONGEST = 5000;
    /** A full stop alone is no reason. */
    private static final Pattern MARKS = Pattern.compile("[\\p{P}\\s]+");

    private final Directory directory;

    RestReader(Directory directory) {
        this.directory = directory;
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.REST, Argument.Kind.PEOPLE, Argument.Kind.WHOLE_CUSTOMER);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        String rest = reading.rest().strip();
        if (rest.isEmpty()
                || (argument.required()
                        && argument.kind() == Argument.Kind.REST
                        && MARKS.matcher(rest).matches())) {
            return Optional.empty();
        }
        if (rest.codePointCount(0, rest.length()) > LONGEST) {
            throw new UserMistake("chat.parse.text-too-long", LONGEST).in(argument.name());
        }
        reading.moveTo(reading.end());
        boolean note = argument.kind() == Argument.Kind.REST && rest.indexOf('@') >= 0;
        return Optional.of(note ? directory.named(reading.speaker().org(), rest) : rest);
    }
}
