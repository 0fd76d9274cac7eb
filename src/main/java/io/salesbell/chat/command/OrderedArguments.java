package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.UserMistake;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a command's arguments in their order, and in any order those that are told by what they are. */
@Component
class OrderedArguments {
    private static final Set<Argument.Kind> TOLD_APART =
            Set.of(Argument.Kind.PERSON, Argument.Kind.CHOICE, Argument.Kind.PERIOD, Argument.Kind.VOCABULARY);

    /** What takes all that is left, and what may be said behind it all the same. */
    private static final Map<Argument.Kind, Set<Argument.Kind>> SWALLOWED = Map.of(
            Argument.Kind.REST, Set.of(Argument.Kind.PERIOD, Argument.Kind.VOCABULARY),
            Argument.Kind.FIGURES, Set.of(Argument.Kind.PERSON, Argument.Kind.CHOICE));

    private static final Set<Argument.Kind> REPORTED = Set.of(Argument.Kind.PERIOD, Argument.Kind.PERSON);
    private static final Pattern GAP = Pattern.compile("[\\s,，]+");

    private final ValueReaders readers;
    private final MissingArguments missing;
    private final ColonFirst colons;
    private final PersonFirst people;
    private final SeveralCustomers several;

    OrderedArguments(
            ValueReaders readers,
            MissingArguments missing,
            ColonFirst colons,
            PersonFirst people,
            SeveralCustomers several) {
        this.several = several;
        this.people = people;
        this.colons = colons;
        this.readers = readers;
        this.missing = missing;
    }

    /** Reads the arguments into the values; what is left over or missing is a mistake. */
    void read(Reading line, CommandSpec spec, List<Argument> arguments, Map<String, Object> values) {
        Reading text = line;
        if (arguments.equals(spec.arguments())) {
            colons.refuse(text, spec);
            several.refuse(text, spec);
        }
        people.read(text, arguments, values);
        for (int position = 0; position < arguments.size(); position++) {
            Argument argument = arguments.get(position);
            if (!argument.comesAfter(values.keySet())) {
                continue;
            }
            text = withoutTrailing(text, argument, arguments, values);
            List<Argument> following = arguments.subList(position + 1, arguments.size());
            boolean read = values.containsKey(argument.name())
                    || read(text, argument, following, values)
                    || (argument.required()
                            && anyOf(text, following, values)
                            && read(text, argument, following, values));
            if (!read && argument.required()) {
                throw missing.of(spec, argument, following, text);
            }
        }
        anyOf(text, arguments, values);
        text.skipSeparators();
        if (!text.isBlank()) {
            throw new UserMistake("chat.parse.leftover", text.nextWord(), LineParser.example(spec));
        }
    }

    private boolean read(Reading text, Argument argument, List<Argument> following, Map<String, Object> values) {
        text.skipSeparators();
        Optional<Object> value = readers.of(argument).read(text, argument, following);
        value.ifPresent(read -> values.put(argument.name(), read));
        return value.isPresent();
    }

    /** Words that are told by what they are may stand in any order: {@code leads @lily overdue}, {@code why @lily visits}. */
    private boolean anyOf(Reading text, List<Argument> arguments, Map<String, Object> values) {
        boolean any = false;
        for (Argument argument : arguments) {
            any |= !text.isBlank()
                    && !argument.required()
                    && TOLD_APART.contains(argument.kind())
                    && !values.containsKey(argument.name())
                    && read(text, argument, List.of(), values);
        }
        return any;
    }

    /** In front of what would swallow them such words are taken off the end: {@code board east month}, {@code target visits 20 @lily}. */
    private Reading withoutTrailing(
            Reading text, Argument argument, List<Argument> arguments, Map<String, Object> values) {
        Set<Argument.Kind> kinds = SWALLOWED.getOrDefault(argument.kind(), Set.of());
        List<Argument> sought = arguments.stream()
                .filter(other -> kinds.contains(other.kind()) && !other.required())
                .toList();
        if (sought.stream().noneMatch(other -> REPORTED.contains(other.kind()))) {
            return text;
        }
        Matcher gap = GAP.matcher(text.rest());
        while (gap.find()) {
            Reading tail = text.part(text.position() + gap.end(), text.end());
            Map<String, Object> found = new HashMap<>(values);
            if (gap.start() > 0 && readsAll(tail, sought, found)) {
                values.putAll(found);
                return text.part(text.position(), text.position() + gap.start());
            }
        }
        return text;
    }

    private boolean readsAll(Reading tail, List<Argument> sought, Map<String, Object> values) {
        try {
            anyOf(tail, sought, values);
            tail.skipSeparators();
            return tail.isBlank();
        } catch (UserMistake noSuchWord) {
            return false;
        }
    }
}
