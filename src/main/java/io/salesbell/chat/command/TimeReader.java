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

    /** The word that leads to a time, behind whatever stands before it. */
    static final Pattern UNTIL_AT_THE_END = Pattern.compile("(?<![\\s:,])[\\s:,]++(?:until|till|til|直到|到)$");

    private static final Pattern UNTIL =
            Pattern.compile("(?:(?:until|till?|for)\\b|直到|(?:一直)?(?:推迟?|延期?|改|等)?[到至])\\s*");

    private static final int MOST_WORDS = 4;
    private static final Pattern WORD_END = Pattern.compile("(?<=\\S)(?=[\\s:,|、，：]|$)");

    private static final LocalTime START_OF_DAY = LocalTime.of(9, 0);
    private static final LocalTime END_OF_DAY = LocalTime.of(20, 0);
    private static final Pattern WEEKDAY =
            Pattern.compile("mon|tue|wed|thu|fri|sat|sun|周|星期|礼拜", Pattern.CASE_INSENSITIVE);

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
        skipUntil(reading, argument);
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

    private static void skipUntil(Reading reading, Argument argument) {
        Matcher until = UNTIL.matcher(reading.foldedRest());
        if (argument.kind() != Argument.Kind.PAST_DAY && argument.kind() != Argument.Kind.NEXT && until.lookingAt()) {
            reading.moveTo(reading.position() + until.end());
        }
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
            return at(reading, argument, moment);
        });
    }

    private static Optional<Object> until(Reading reading, Argument argument) {
        Optional<Duration> stretch = duration(reading);
        if (stretch.isPresent()) {
            ZonedDateTime at = reading.now().plus(stretch.get());
            return Optional.of(new IncomingCommand.Moment(at.toLocalDate(), at.toLocalTime(), at));
        }
        return future(reading, argument)
                .or(() -> UntilMonth.opening(reading.rest(), reading.now().toLocalDate())
                        .map(month -> {
                            reading.moveTo(reading.position() + month.end());
                            return at(reading, argument, month.value());
                        }));
    }

    private static Optional<Object> next(Reading reading, Argument argument) {
        String text = reading.rest().strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Found<Moment>> found = StepTimes.in(text, reading.now());
        refuse(reading, argument, text, found);
        NearDay.refuse(reading, argument, text, found);
        reading.moveTo(reading.end());
        return Optional.of(new IncomingCommand.NextStep(
                text,
                found.map(moment -> Moments.without(text, moment)).orElse(text),
                found.map(moment -> at(reading, argument, comingDay(reading, text, moment)))
                        .orElse(null)));
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
    private static IncomingCommand.Moment at(Reading reading, Argument argument, Moment moment) {
        LocalTime time = moment.time();
        if (time == null && isOver(reading, moment)) {
            throw new UserMistake("chat.parse.today-is-over").in(argument.name());
        }
        ZonedDateTime morning =
                moment.date().atTime(START_OF_DAY).atZone(reading.now().getZone());
        ZonedDateTime at = time == null
                ? (morning.isBefore(reading.now()) ? soon(reading) : morning)
                : moment.date().atTime(time).atZone(reading.now().getZone());
        return new IncomingCommand.Moment(moment.date(), time, at);
    }

    private static ZonedDateTime soon(Reading reading) {
        return reading.now().truncatedTo(ChronoUnit.HOURS).plusHours(2);
    }

    /** Whether the day is today and so late that nothing is planned for it without a time. */
    private static boolean isOver(Reading reading, Moment moment) {
        LocalDate today = reading.now().toLocalDate();
        return moment.date().equals(today)
                && soon(reading)
                        .isAfter(today.atTime(END_OF_DAY).atZone(reading.now().getZone()));
    }

    /** A weekday that is today's, said alone when today is over, is the one of next week. */
    private static Moment comingDay(Reading reading, String text, Found<Moment> found) {
        Moment moment = found.value();
        boolean nextWeeks = moment.time() == null
                && isOver(reading, moment)
                && WEEKDAY.matcher(text.substring(found.start(), found.end())).lookingAt();
        return nextWeeks ? new Moment(moment.date().plusWeeks(1), null) : moment;
    }

    private static Optional<Moment> moment(Reading reading, Lean lean) {
        String text = reading.rest();
        Optional<Found<Moment>> found = Moments.opening(text, reading.now(), lean);
        found.ifPresent(moment -> reading.moveTo(reading.position() + moment.end()));
        return found.map(moment -> lean == Lean.FUTURE ? comingDay(reading, text, moment) : moment.value());
    }

    private static Optional<Duration> duration(Reading reading) {
        String rest = reading.rest();
        int end = 0;
        Optional<Duration> longest = Optional.empty();
        Matcher gap = WORD_END.matcher(rest);
        for (int word = 0; word < MOST_WORDS && gap.find(); word++) {
            Optional<Duration> read =
                    Moments.duration(rest.substring(0, gap.start()).strip());
            end = read.isPresent() ? gap.start() : end;
            longest = read.isPresent() ? read : longest;
        }
        reading.moveTo(reading.position() + end);
        return longest;
    }
}
