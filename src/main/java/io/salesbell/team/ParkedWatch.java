package io.salesbell.team;

import io.salesbell.chat.Undelivered;
import io.salesbell.journal.EntryParked;
import io.salesbell.schedule.DueRuns;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has the admins told of what was left undone as they are told of what was not delivered. */
@Component
class ParkedWatch {
    private final DueRuns due;
    private final Clock clock;

    ParkedWatch(DueRuns due, Clock clock) {
        this.due = due;
        this.clock = clock;
    }

    @EventListener
    void parked(EntryParked event) {
        due.plan(event.org(), Undelivered.RUN, event.org().value(), clock.instant());
    }
}
