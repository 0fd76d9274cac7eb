package io.salesbell.record;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is planned lies ahead: a time of today that has passed is refused, a today without a time whose morning has passed
 * means the end of work, or after work the next working day at nine.
 */
@Component
public class Ahead {
    /** Beside so few characters a time is when to do it, not what is told of. */
    private static final int FEW = 12;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final WorkingTimes times;

    Ahead(WorkingTimes times) {
        this.times = times;
    }

    /** The next step of that option. */
    public Optional<IncomingCommand.NextStep> step(IncomingCommand command, String option) {
        return command.nextStep(option).map(step -> {
            IncomingCommand.Moment moment = step.moment();
            if (moment == null || !hasPassedToday(command, moment)) {
                return step;
            }
            if (moment.time() == null) {
                return new IncomingCommand.NextStep(step.text(), step.what(), later(command));
            }
            if (step.what().length() <= FEW || startsWithTime(step)) {
                throw passed(moment, option);
            }
            return new IncomingCommand.NextStep(step.text(), step.text(), null);
        });
    }

    /** The moment of that argument. */
    public Instant moment(IncomingCommand command, String argument) {
        IncomingCommand.Moment moment = command.moment(argument).orElseThrow();
        if (!hasPassedToday(command, moment)) {
            return moment.at().toInstant();
        }
        if (moment.time() != null) {
            throw passed(moment, argument);
        }
        return later(command).at().toInstant();
    }

    private static boolean startsWithTime(IncomingCommand.NextStep step) {
        return step.text().endsWith(step.what());
    }

    private static boolean hasPassedToday(IncomingCommand command, IncomingCommand.Moment moment) {
        ZonedDateTime now = now(command);
        return !command.actor().source().equals("import")
                && moment.day().equals(now.toLocalDate())
                && moment.at().plusMinutes(1).isBefore(now);
    }

    private IncomingCommand.Moment later(IncomingCommand command) {
        ZonedDateTime now = now(command);
        LocalDate today = now.toLocalDate();
        WorkingCalendar calendar = times.calendar(command.org());
        LocalDateTime at = calendar.endOfWork(today)
                .filter(end -> end.isAfter(now.toLocalDateTime()))
                .orElseGet(() -> calendar.nextWorkingDay(today).atTime(MORNING));
        return new IncomingCommand.Moment(at.toLocalDate(), at.toLocalTime(), at.atZone(now.getZone()));
    }

    private static UserMistake passed(IncomingCommand.Moment moment, String argument) {
        return new UserMistake("record.ahead.passed", moment.at().toInstant()).in(argument);
    }

    private static ZonedDateTime now(IncomingCommand command) {
        return command.origin().sentAt().atZone(command.speaker().zone());
    }
}
