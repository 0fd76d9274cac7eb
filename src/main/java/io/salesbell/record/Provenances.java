package io.salesbell.record;

import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Teams;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Works out where a record comes from; back-dating is free for two working days (product.md §6). */
@Service
public class Provenances {
    private static final int FREE_WORKING_DAYS = 2;
    private static final LocalTime MIDDAY = LocalTime.NOON;

    private final Teams teams;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    Provenances(Teams teams, WorkingTimes workingTimes, Clock clock) {
        this.teams = teams;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    /** Reads the command's {@code on:} option, when it has one. */
    public Provenance of(IncomingCommand command) {
        ZoneId zone = command.speaker().zone();
        Instant sentAt = command.origin().sentAt();
        LocalDate today = LocalDate.ofInstant(sentAt, zone);
        LocalDate day = command.day("on").orElse(today);
        boolean backdated = day.isBefore(today);
        if (backdated && !isImport(command)) {
            checkFree(command, day, today);
        }
        return new Provenance(
                command.actor(),
                team(command, day),
                backdated ? day.atTime(MIDDAY).atZone(zone).toInstant() : sentAt,
                day,
                zone,
                backdated,
                command.origin().typed(),
                command.origin().link());
    }

    private @Nullable TeamId team(IncomingCommand command, LocalDate day) {
        Speaker speaker = command.speaker();
        return day.equals(LocalDate.ofInstant(clock.instant(), speaker.zone()))
                ? speaker.team()
                : teams.teamOf(command.org(), command.member(), day).orElse(null);
    }

    private void checkFree(IncomingCommand command, LocalDate day, LocalDate today) {
        int between =
                workingTimes.calendar(command.org(), command.speaker().team()).workingDays(day, today.minusDays(1));
        if (between > FREE_WORKING_DAYS) {
            throw new UserMistake("record.backdated.too-far", day, FREE_WORKING_DAYS).in("on");
        }
    }

    private static boolean isImport(IncomingCommand command) {
        return command.actor().source().equals("import");
    }
}
