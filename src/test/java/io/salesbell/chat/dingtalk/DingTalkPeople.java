package io.salesbell.chat.dingtalk;

import io.salesbell.chat.PlatformDriver.Seen;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.schedule.Sweeps;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of {@link TestTeam} in DingTalk, on an absolute clock; what the bot owes is delivered before they look. */
@TestComponent
class DingTalkPeople {
    private static final Duration STEP = Duration.ofMinutes(30);

    private final DingTalkDriver driver;
    private final DingTalkUser people;
    private final Pulse pulse;
    private final TaskRunner tasks;
    private final SteppedClock wall;
    private final Clock business;
    private final Sweeps sweeps;
    private final JdbcClient jdbc;

    DingTalkPeople(
            DingTalkDriver driver,
            DingTalkUser people,
            Pulse pulse,
            TaskRunner tasks,
            SteppedClock wall,
            Clock business,
            Sweeps sweeps,
            JdbcClient jdbc) {
        this.driver = driver;
        this.people = people;
        this.pulse = pulse;
        this.tasks = tasks;
        this.wall = wall;
        this.business = business;
        this.sweeps = sweeps;
        this.jdbc = jdbc;
    }

    /** Moves the company to DingTalk, where its team has no group yet. */
    void move() {
        jdbc.sql("delete from team_channel").update();
        driver.move();
        settle();
    }

    void say(String person, String conversation, String text, String id) {
        driver.say(person, conversation, text, id);
        settle();
    }

    void say(String person, String conversation, String text) {
        say(person, conversation, text, UUID.randomUUID().toString());
    }

    void press(String person, String conversation, Seen message, String label) {
        driver.press(person, conversation, message, label);
        settle();
    }

    DingTalkUser user() {
        return people;
    }

    List<Seen> sees(String person, String conversation) {
        settle();
        return driver.read(person, conversation);
    }

    Seen last(String person, String conversation) {
        List<Seen> seen = sees(person, conversation);
        return seen.get(seen.size() - 1);
    }

    /** Lets time pass until that local time in Shanghai, half an hour at a time: what is due then is done and delivered. */
    void until(String localTime) {
        Instant to = LocalDateTime.parse(localTime).atZone(TestTeam.ZONE).toInstant();
        settle();
        while (business.instant().isBefore(to)) {
            Instant now = business.instant();
            Instant half = now.truncatedTo(ChronoUnit.HOURS).plus(STEP);
            Instant next = half.isAfter(now) ? half : half.plus(STEP);
            wall.pass(Duration.between(now, next.isBefore(to) ? next : to));
            do {
                settle();
            } while (sweeps.run() > 0);
            settle();
        }
    }

    void settle() {
        pulse.settle();
        tasks.run();
        pulse.settle();
    }
}
