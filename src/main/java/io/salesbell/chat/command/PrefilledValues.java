package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an unfinished line says already, as typed and by argument, for the form that asks for the rest. */
@Component
class PrefilledValues {
    private final CommandIndex index;
    private final NestedCommands nested;
    private final ValueReaders readers;
    private final Clock clock;
    private final Particles particles;

    record Prefilled(CommandSpec spec, Map<String, String> values) {}

    PrefilledValues(CommandIndex index, NestedCommands nested, ValueReaders readers, Clock clock, Particles particles) {
        this.particles = particles;
        this.index = index;
        this.nested = nested;
        this.readers = readers;
        this.clock = clock;
    }

    Optional<Prefilled> read(Speaker speaker, String line) {
        String folded = TextFolding.foldForMatching(line);
        return index.match(folded, 0).map(match -> {
            Reading reading = new Reading(speaker, clock.instant().atZone(speaker.zone()), line);
            reading.moveTo(match.end());
            int from = particles.behind(reading, match.handler().spec());
            reading.moveTo(from);
            Optional<NestedCommands.Found> inner = nested.find(reading, match.handler());
            CommandSpec spec = inner.map(NestedCommands.Found::handler)
                    .orElse(match.handler())
                    .spec();
            Map<String, String> values = new LinkedHashMap<>();
            List<Argument> arguments = spec.arguments();
            if (inner.isPresent()) {
                keep(arguments.get(0), reading.between(from, inner.get().start()), values);
                arguments = arguments.subList(1, arguments.size());
                from = inner.get().end();
            }
            Options options = Options.of(spec, line, folded, from);
            readArguments(reading.part(from, options.textEnd()), arguments, values);
            options.values().forEach((option, span) -> keep(option, reading.between(span.from(), span.to()), values));
            return new Prefilled(spec, values);
        });
    }

    private void readArguments(Reading text, List<Argument> arguments, Map<String, String> values) {
        for (int position = 0; position < arguments.size() && !text.isBlank(); position++) {
            Argument argument = arguments.get(position);
            if (isLeftOut(text, argument)) {
                continue;
            }
            text.skipSeparators();
            int from = text.position();
            try {
                readers.of(argument).read(text, argument, arguments.subList(position + 1, arguments.size()));
            } catch (UserMistake unreadable) {
                return;
            }
            keep(argument, text.between(from, text.position()), values);
        }
    }

    /** {@code visit : what was said} names no customer. */
    private static boolean isLeftOut(Reading text, Argument argument) {
        boolean name = argument.kind() == Argument.Kind.CUSTOMER || argument.kind() == Argument.Kind.WHICH;
        return name && text.foldedRest().stripLeading().startsWith(":");
    }

    private static void keep(Argument argument, String typed, Map<String, String> values) {
        if (!typed.isEmpty()) {
            values.put(argument.name(), typed);
        }
    }
}
