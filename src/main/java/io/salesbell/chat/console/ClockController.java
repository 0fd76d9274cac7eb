package io.salesbell.chat.console;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Pulse;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The time of the demo, which can be moved forward as long as nobody works with the bot in earnest. */
@RestController
@WhenConsoleIsOn
class ClockController {
    private static final Duration FARTHEST = Duration.ofDays(400);

    private final Clock clock;
    private final Pulse pulse;
    private final Directory directory;
    private final ConsolePeople people;
    private final ReentrantLock moving = new ReentrantLock(true);

    ClockController(Clock clock, Pulse pulse, Directory directory, ConsolePeople people) {
        this.clock = clock;
        this.pulse = pulse;
        this.directory = directory;
        this.people = people;
    }

    record Time(Instant now, String zone) {}

    /** Either a duration from now or an instant. */
    record Move(@Nullable String advance, @Nullable String to) {}

    record Moved(Instant now, int delivered) {}

    @GetMapping("/console/api/clock")
    Time now() {
        ZoneId zone =
                people.organization().map((OrgId org) -> directory.zoneOf(org)).orElse(ZoneId.of("UTC"));
        return new Time(clock.instant(), zone.getId());
    }

    @PostMapping("/console/api/clock")
    Moved move(@RequestBody Move move) {
        if (directory.servesBeside(ConsolePlatform.NAME)) {
            throw ConsoleRefusal.of(409, "console.clock.in-earnest");
        }
        moving.lock();
        try {
            int delivered = pulse.advance(target(move, clock.instant()));
            return new Moved(clock.instant(), delivered);
        } finally {
            moving.unlock();
        }
    }

    private static Instant target(Move move, Instant now) {
        Duration ahead = ahead(move, now);
        if (ahead.isNegative() || ahead.isZero()) {
            throw ConsoleRefusal.of(400, "console.clock.forward");
        }
        if (ahead.compareTo(FARTHEST) > 0) {
            throw ConsoleRefusal.of(400, "console.clock.too-far", String.valueOf(FARTHEST.toDays()));
        }
        return now.plus(ahead);
    }

    private static Duration ahead(Move move, Instant now) {
        String advance = move.advance();
        String to = move.to();
        if ((advance == null) == (to == null)) {
            throw ConsoleRefusal.of(400, "console.clock.malformed");
        }
        try {
            return to == null
                    ? Duration.parse(String.valueOf(advance))
                    : Duration.between(now, OffsetDateTime.parse(to).toInstant());
        } catch (DateTimeException | ArithmeticException malformed) {
            throw ConsoleRefusal.of(400, "console.clock.malformed");
        }
    }
}
