package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Understands one line of the grammar, or says what it did not understand, with the place and an example. */
@Component
public class LineParser {
    private final SpokenOpenings openings;
    private final Particles particles;
    private final ValueReaders readers;
    private final NestedCommands nested;
    private final NearCommands near;
    private final OrderedArguments ordered;
    private final DayInName days;
    private final OtherMeanings meanings;
    private final StrayOptions stray;
    private final FiguresAsked figures;
    private final NewlyNamed newly;
    private final Questions questions;

    LineParser(
            SpokenOpenings openings,
            Particles particles,
            ValueReaders readers,
            NestedCommands nested,
            NearCommands near,
            OrderedArguments ordered,
            DayInName days,
            OtherMeanings meanings,
            StrayOptions stray,
            FiguresAsked figures,
            NewlyNamed newly,
            Questions questions) {
        this.questions = questions;
        this.newly = newly;
        this.stray = stray;
        this.figures = figures;
        this.days = days;
        this.meanings = meanings;
        this.ordered = ordered;
        this.openings = openings;
        this.particles = particles;
        this.readers = readers;
        this.nested = nested;
        this.near = near;
    }

    /** A line and the command it starts with. */
    record Opening(String line, String folded, CommandIndex.Match command) {}

    /** The command that the line starts with; empty where it starts with none. */
    Optional<Opening> opening(String line) {
        return openings.of(line);
    }

    /** The same, or the command that a period and a metric ask for. */
    Optional<Opening> opening(Speaker speaker, String line) {
        return questions
                .asked(line)
                .flatMap(openings::of)
                .or(() -> openings.of(line))
                .or(() -> figures.line(speaker, line)
                        .or(() -> questions.aboutCustomer(speaker, line))
                        .flatMap(openings::of));
    }

    /** Whether the line starts with a command that may be said of an earlier day. */
    boolean takesDay(String line) {
        return opening(line)
                .filter(opening -> opening.command().handler().spec().options().stream()
                        .anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY))
                .isPresent();
    }

    /**
     * Reads a line whose platform marks (slash, mention of the bot) are gone.
     *
     * @throws UserMistake naming what was not understood
     */
    Parsed parse(Speaker speaker, String line, ZonedDateTime now) {
        return parse(speaker, opening(speaker, line).orElseThrow(() -> near.unknown(line)), now);
    }

    /** Goes on behind the command's words. */
    Parsed parse(Speaker speaker, Opening opening, ZonedDateTime now) {
        CommandIndex.Match match = opening.command();
        Reading reading = new Reading(speaker, now, opening.line());
        reading.moveTo(match.end());
        int from = particles.behind(reading, match.handler().spec());
        reading.moveTo(from);
        Optional<NestedCommands.Found> inner = nested.find(reading, match.handler());
        CommandHandler handler = inner.map(NestedCommands.Found::handler).orElse(match.handler());
        CommandSpec spec = handler.spec();
        Options options = Options.of(
                spec,
                opening.line(),
                opening.folded(),
                inner.map(NestedCommands.Found::end).orElse(from));
        Map<String, Object> values = new HashMap<>();
        List<Argument> arguments = spec.arguments();
        if (inner.isPresent()) {
            Reading subject = reading.part(from, inner.get().start());
            subject.skipSeparators();
            readWhole(subject, subjectOf(spec), values);
            arguments = arguments.subList(1, arguments.size());
        }
        Reading text = reading.part(inner.map(NestedCommands.Found::end).orElse(from), options.textEnd());
        if (inner.isEmpty()) {
            meanings.refuse(text, spec);
            SeveralAmounts.refuse(text, spec);
            Optional<Opening> placed = days.inItsPlace(text, spec, options)
                    .or(() -> stray.inNote(text, spec, options))
                    .or(() -> DealOf.plain(text, spec))
                    .flatMap(this::opening);
            if (placed.isPresent()) {
                return parse(speaker, placed.get(), now);
            }
        }
        Reading whole = text.part(text.position(), text.end());
        try {
            ordered.read(text, spec, arguments, values);
        } catch (UserMistake mistake) {
            throw near.within(spec, whole)
                    .or(() -> mistake.choices().isEmpty() ? newly.instead(spec, whole) : Optional.empty())
                    .orElse(mistake);
        }
        options.values().forEach((option, span) -> readWhole(reading.part(span.from(), span.to()), option, values));
        OneEach.refuse(spec, opening.line(), values);
        DayAsNote.refuse(spec, opening.line(), values, now);
        return new Parsed(handler, CustomerByLead.plain(spec, values), options.tags());
    }

    /** Reads the values of a form; every field at fault is named. */
    Parsed parseForm(Speaker speaker, CommandHandler handler, Map<String, String> fields, ZonedDateTime now) {
        Map<String, Object> values = new HashMap<>();
        Map<String, Text> mistakes = new HashMap<>();
        CommandSpec spec = handler.spec();
        for (Argument argument : Stream.concat(spec.arguments().stream(), spec.options().stream())
                .toList()) {
            String typed =
                    TextFolding.clean(fields.getOrDefault(argument.name(), "")).strip();
            try {
                if (!typed.isEmpty() && argument.comesAfter(values.keySet())) {
                    readWhole(new Reading(speaker, now, typed), argument, values);
                } else if (argument.required()) {
                    throw new UserMistake("chat.parse.missing-field");
                }
            } catch (UserMistake mistake) {
                mistakes.put(argument.name(), mistake.text());
            }
        }
        if (!mistakes.isEmpty()) {
            throw new FormMistake(mistakes);
        }
        return new Parsed(handler, CustomerByLead.plain(spec, values), Set.of());
    }

    /** What stands before a nested command: the option named after the outer one, else its own first argument. */
    private static Argument subjectOf(CommandSpec spec) {
        return spec.options().stream()
                .filter(option -> option.name().equals(spec.under()))
                .findFirst()
                .orElseGet(() -> spec.arguments().get(0));
    }

    private void readWhole(Reading reading, Argument argument, Map<String, Object> values) {
        String typed = reading.rest().strip();
        Optional<Object> value = readers.of(argument).readWhole(reading, argument);
        reading.skipSeparators();
        if (typed.isEmpty()) {
            return;
        }
        if (value.isEmpty() || !reading.isBlank()) {
            throw new UserMistake("chat.parse.not-a-value", typed, argumentTitle(argument)).in(argument.name());
        }
        values.put(argument.name(), value.get());
    }

    static Text argumentTitle(Argument argument) {
        return Text.of("chat.argument." + argument.name());
    }

    /** An example in the reader's language: the catalogue decides which. */
    static Text example(CommandSpec spec) {
        return spec.example();
    }
}
