package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.UserMistake;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads days, times and stretches of time, in the speaker's zone. */
@Component
class TimeReader implements ValueReader {
    /** Beside so few characters a date is when to do it. */
    private static final int FEW = 12;

    private static final Pattern UNTIL = Pattern.compile("(?:一直)?(?:推迟?|延期?|改|等)?[到至]\\s?");
    private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(
                Argument.Kind.PAST_DAY,
                Argument.Kind.FUTURE,
                Argument.Kind.DURATION,
                Argument.Kind.UNTIL,
                Argument.Kind.NEXT);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        Optional<Object> value = switch (argument.kind()) {
            case PAST_DAY -> pastDay(reading, argument);
            case DURATION -> duration(reading).map(Object.class::cast);
            case UNTIL -> until(reading, argument);
            case NEXT -> next(reading, argument);
            default -> future(reading, argument);
        };
        if (value.isEmpty() && argument.required() && !reading.isBlank()) {
            throw new UserMistake("chat.parse.not-a-time", reading.nextWord()).in(argument.name());
        }
        return value;
    }

    private static Optional<Object> pastDay(Reading reading, Argument argument) {
        return moment(reading, Lean.PAST).map(moment -> {
            if (moment.date().isAfter(reading.now().toLocalDate())) {
                throw new UserMistake("chat.parse.in-the-future", moment.date()).in(argument.name());
            }
            return moment.date();
        });
    }

    private static Optional<Object> future(Reading reading, Argument argument) {
        return moment(reading, Lean.FUTURE).map(moment -> {
            refusePast(reading, argument, moment);
            return at(reading, moment);
        });
    }

    private static Optional<Object> until(Reading reading, Argument argument) {
        Optional<Duration> stretch = duration(reading);
        if (stretch.isPresent()) {
            ZonedDateTime at = reading.now().plus(stretch.get());
            return Optional.of(new IncomingCommand.Moment(at.toLocalDate(), at.toLocalTime(), at));
        }
        return future(reading, argument);
    }

    private static Optional<Object> next(Reading reading, Argument argument) {
        String text = reading.rest().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found<Moment>> found = Moments.find(text, reading.now(), Lean.FUTURE);
        refuse(reading, argument, text, found);
        reading.moveTo(reading.end());
        return Optional.of(new IncomingCommand.NextStep(
                text,
                found.map(moment -> Moments.without(text, moment)).orElse(text),
                found.map(moment -> at(reading, moment.value())).orElse(null)));
    }

    /** A date that is none or has passed is a slip where it is said first or last; elsewhere it may be told of. */
    private static void refuse(Reading reading, Argument argument, String text, Optional<Found<Moment>> found) {
        Optional<String> none = found.isPresent() ? Optional.empty() : Moments.impossible(text, reading.now());
        none.ifPresent(phrase -> {
            throw new UserMistake("chat.parse.no-such-date", phrase).in(argument.name());
        });
        found.filter(moment ->
                        moment.start() == 0 || Moments.without(text, moment).length() <= FEW)
                .ifPresent(moment -> refusePast(reading, argument, moment.value()));
    }

    private static void refusePast(Reading reading, Argument argument, Moment moment) {
        LocalDate today = reading.now().toLocalDate();
        if (moment.date().isBefore(today)) {
            throw new UserMistake("chat.parse.in-the-past", moment.date()).in(argument.name());
        }
        LocalTime time = moment.time();
        if (time != null
                && moment.date().equals(today)
                && time.isBefore(reading.now().toLocalTime().truncatedTo(ChronoUnit.MINUTES))) {
            Instant passed =
                    moment.date().atTime(time).atZone(reading.now().getZone()).toInstant();
            throw new UserMistake("chat.parse.in-the-past", passed).in(argument.name());
        }
    }

    /** A day stands for its morning; today, when that has passed, for the hour after the next full one. */
    private static IncomingCommand.Moment at(Reading reading, Moment moment) {
        LocalTime time = moment.time();
        ZonedDateTime morning =
                moment.date().atTime(START_OF_DAY).atZone(reading.now().getZone());
        ZonedDateTime soon = reading.now().truncatedTo(ChronoUnit.HOURS).plusHours(2);
        ZonedDateTime at = time == null
                ? (morning.isBefore(reading.now()) && soon.toLocalDate().equals(moment.date()) ? soon : morning)
                : moment.date().atTime(time).atZone(reading.now().getZone());
        return new IncomingCommand.Moment(moment.date(), time, at);
    }

    private static Optional<Moment> moment(Reading reading, Lean lean) {
        Matcher until = UNTIL.matcher(reading.foldedRest());
        int start = lean == Lean.FUTURE && until.lookingAt() ? until.end() : 0;
        Optional<Found<Moment>> found =
                Moments.find(reading.rest(), reading.now(), lean).filter(moment -> moment.start() == start);
        found.ifPresent(moment -> reading.moveTo(reading.position() + moment.end()));
        return found.map(Found::value);
    }

    private static Optional<Duration> duration(Reading reading) {
        String rest = reading.rest();
        int end = 0;
        while (end < rest.length() && !Reading.isSeparator(rest.charAt(end))) {
            end++;
        }
        Optional<Duration> whole = Moments.duration(rest.strip());
        if (whole.isPresent()) {
            reading.moveTo(reading.end());
            return whole;
        }
        Optional<Duration> word = Moments.duration(rest.substring(0, end));
        int length = end;
        word.ifPresent(value -> reading.moveTo(reading.position() + length));
        return word;
    }
}
