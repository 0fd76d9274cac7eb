package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** A colleague named in front of the record: {@code assign @lily L12}, 转交给李华 L12. */
@Component
class PersonFirst {
    private static final Pattern RECORD =
            Pattern.compile("[\\s,]+(?:#?[a-z]?\\d{1,9}(?!\\p{Alnum})|last\\b|刚才|上一条).*", Pattern.DOTALL);

    private final ValueReaders readers;
    private final NameBounds bounds;

    PersonFirst(ValueReaders readers, NameBounds bounds) {
        this.readers = readers;
        this.bounds = bounds;
    }

    /** Reads the colleague where one stands first and the record, or nothing at all, behind. */
    void read(Reading text, List<Argument> arguments, Map<String, Object> values) {
        if (arguments.size() < 2
                || arguments.get(0).kind() != Argument.Kind.WHICH
                || arguments.get(1).kind() != Argument.Kind.PERSON) {
            return;
        }
        Reading trial = text.part(text.position(), text.end());
        trial.skipSeparators();
        boolean marked = trial.rest().startsWith("@");
        Argument person = arguments.get(1);
        person(trial, person)
                .filter(named -> RECORD.matcher(trial.foldedRest()).matches() || (marked && namesRecord(trial)))
                .ifPresent(named -> {
                    values.put(person.name(), named);
                    text.moveTo(trial.position());
                });
    }

    private Optional<Object> person(Reading trial, Argument person) {
        try {
            return readers.of(person).read(trial, person.optional(), List.of());
        } catch (UserMistake unclear) {
            return Optional.empty();
        }
    }

    private boolean namesRecord(Reading behind) {
        Reading record = behind.part(behind.position(), behind.end());
        record.skipSeparators();
        return record.isBlank() || bounds.longestKnown(record) > 0;
    }
}
