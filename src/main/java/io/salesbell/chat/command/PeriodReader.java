package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads a period by number, as its kind and first day, {@code MONTH 2026-11-01}, or by one of the command's words. */
@Component
class PeriodReader implements ValueReader {
    /** What a command that counts days has among its words, for yesterday. */
    private static final String A_DAY = "last " + Period.Kind.DAY;

    private static final Pattern YEAR =
            Pattern.compile("(?:20\\d{2}年?|[今去]年|(?:this|last) year)(?![\\p{Alnum}/.-]|\\s*[\\d一二三四五六七八九十])");

    private final WordReader words;

    PeriodReader(WordReader words) {
        this.words = words;
    }

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.PERIOD);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        boolean figures = following.stream().anyMatch(next -> next.kind() == Argument.Kind.FIGURES);
        if (figures && FigureListReader.beginsWithLength(reading.foldedRest())) {
            return Optional.empty();
        }
        var calendar = new CalendarPeriods(reading.foldedRest(), reading.now().toLocalDate());
        if (calendar.isDay() && argument.choices().containsValue(A_DAY)) {
            return day(reading);
        }
        if (calendar.isDay()) {
            throw new UserMistake("chat.parse.period-is-day", reading.nextWord()).in(argument.name());
        }
        Optional<CalendarPeriods.Found> found = calendar.find();
        if (found.isEmpty()) {
            return named(reading, argument, following);
        }
        int end = reading.position() + found.get().length();
        Period period = found.get().period();
        if (period == null) {
            throw new UserMistake("chat.parse.no-such-period", reading.between(reading.position(), end))
                    .in(argument.name());
        }
        reading.moveTo(end);
        return Optional.of(period.kind() + " " + period.from());
    }

    /** A word of the command, or a day that is longer than it; a year is none, and a day for some alone. */
    private Optional<Object> named(Reading reading, Argument argument, List<Argument> following) {
        int start = reading.position();
        Optional<Object> word = words.read(reading, argument, following);
        Reading whole = reading.part(start, reading.end());
        Matcher year = YEAR.matcher(whole.foldedRest());
        if (word.isEmpty() && year.lookingAt()) {
            throw new UserMistake("chat.parse.period-is-year", whole.between(start, start + year.end()))
                    .in(argument.name());
        }
        Optional<Found<Moment>> day = Moments.opening(whole.rest(), whole.now(), Lean.PAST)
                .filter(found -> found.value().time() == null)
                .filter(found -> start + found.end() > reading.position())
                .filter(found -> !found.value().date().isAfter(whole.now().toLocalDate()));
        if (day.isEmpty()) {
            return word;
        }
        int end = start + day.get().end();
        if (argument.choices().containsValue(A_DAY)) {
            reading.moveTo(end);
            return Optional.of(Period.Kind.DAY + " " + day.get().value().date());
        }
        if (reading.part(end, reading.end()).isBlank()) {
            throw new UserMistake("chat.parse.period-is-day", whole.between(start, end)).in(argument.name());
        }
        return word;
    }

    private static Optional<Object> day(Reading reading) {
        Optional<Found<Moment>> day = Moments.opening(reading.rest(), reading.now(), Lean.PAST);
        day.ifPresent(found -> reading.moveTo(reading.position() + found.end()));
        return day.map(found -> Period.Kind.DAY + " " + found.value().date());
    }
}
