package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads a period by number, as its kind and first day, {@code MONTH 2026-11-01}, or by one of the command's words. */
@Component
class PeriodReader implements ValueReader {
    /** What a command that counts days has among its words, for yesterday. */
    private static final String A_DAY = "last " + Period.Kind.DAY;

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
            return words.read(reading, argument, following);
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

    private static Optional<Object> day(Reading reading) {
        Optional<Found<Moment>> day = Moments.opening(reading.rest(), reading.now(), Lean.PAST);
        day.ifPresent(found -> reading.moveTo(reading.position() + found.end()));
        return day.map(found -> Period.Kind.DAY + " " + found.value().date());
    }
}
