package io.salesbell.chat.task;

import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Does the tasks that are due; what fails, be it that the database was too slow for it, is tried again for a day with
 * growing pauses.
 */
@Service
public class TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final int TRIES = 100;

    /** As often as the platform asks for alone; later pauses grow whatever it asks for. */
    private static final int QUICK_TRIES = 30;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private static final Duration UNTIL_MENDED = Duration.ofMinutes(30);

    private final Tasks tasks;
    private final WallClock clock;
    private final List<TaskPlatform> platforms;

    TaskRunner(Tasks tasks, WallClock clock, List<TaskPlatform> platforms) {
        this.tasks = tasks;
        this.clock = clock;
        this.platforms = List.copyOf(platforms);
    }

    /** Does everything that is due now. */
    public void run() {
        platforms.forEach(platform -> run(platform, Desk.all(platform.name())));
    }

    void run(TaskPlatform platform, Desk desk) {
        Optional<Tasks.Task> next = tasks.claim(desk);
        while (next.isPresent()) {
            run(platform, next.get());
            next = tasks.claim(desk);
        }
    }

    private void run(TaskPlatform platform, Tasks.Task task) {
        try {
            platform.run(task);
            tasks.done(task);
        } catch (TaskFailure failure) {
            if (failure.isPatient()) {
                tasks.rest(task, clock.instant().plus(UNTIL_MENDED), failure.reason());
            } else if (failure.isPermanent()) {
                giveUp(platform, task, failure.reason());
            } else {
                again(platform, task, failure.retryAfter(), failure.reason());
            }
        } catch (DataAccessException | TransactionException busy) {
            log.warn("task {} of kind {} for {} has to wait", task.id(), task.kind(), task.platform(), busy);
            again(platform, task, null, String.valueOf(busy));
        } catch (RuntimeException bug) {
            log.error("task {} of kind {} for {} failed", task.id(), task.kind(), task.platform(), bug);
            giveUp(platform, task, String.valueOf(bug));
        } finally {
            tasks.ended(task);
        }
    }

    private void again(TaskPlatform platform, Tasks.Task task, @Nullable Duration asked, String reason) {
        if (task.attempts() >= TRIES) {
            giveUp(platform, task, reason);
            return;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(task.attempts(), 12));
        Duration growing = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        boolean asAsked = asked != null && (task.attempts() < QUICK_TRIES || asked.compareTo(growing) > 0);
        tasks.again(task, clock.instant().plus(asAsked ? asked : growing), reason);
    }

    private void giveUp(TaskPlatform platform, Tasks.Task task, String reason) {
        platform.givenUp(task);
        tasks.failed(task, reason);
    }
}
