package io.salesbell.chat.command;

import io.salesbell.chat.Phrases;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads phrases with the same rules as the arguments of commands. */
@Component
class SpokenPhrases implements Phrases {
    @Override
    public Optional<LocalDate> pastDay(String phrase, ZonedDateTime now) {
        return Moments.parse(phrase, now, Lean.PAST).map(Moment::date).filter(day -> !day.isAfter(now.toLocalDate()));
    }

    @Override
    public boolean isTimeToCome(String phrase, ZonedDateTime now) {
        return Moments.duration(phrase).isPresent()
                || Moments.parse(phrase, now, Lean.FUTURE)
                        .filter(moment -> !moment.date().isBefore(now.toLocalDate()))
                        .isPresent();
    }
}
