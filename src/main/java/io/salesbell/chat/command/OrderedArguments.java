package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a command's arguments in their order, and in any order those that are told by what they are. */
@Component
class OrderedArguments {
    private static final Set<Argument.Kind> TOLD_APART =
            Set.of(Argument.Kind.PERSON, Argument.Kind.CHOICE, Argument.Kind.PERIOD, Argument.Kind.VOCABULARY);

    private final ValueReaders readers;
    private final MissingArguments missing;
    private final ColonFirst colons;

    OrderedArguments(ValueReaders readers, MissingArguments missing, ColonFirst colons) {
        this.colons = colons;
        this.readers = readers;
        this.missing = missing;
    }

    /** Reads the arguments into the values; what is left over or missing is a mistake. */
    void read(Reading text, CommandSpec spec, List<Argument> arguments, Map<String, Object> values) {
        if (arguments.equals(spec.arguments())) {
            colons.refuse(text, spec);
        }
        for (int position = 0; position < arguments.size(); position++) {
            Argument argument = arguments.get(position);
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
}
