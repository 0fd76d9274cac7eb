package io.salesbell.chat.task;

import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does the tasks that are due; what fails is tried again for a day with growing pauses. */
@Service
public class TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final int TRIES = 100;
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
        platforms.forEach(this::run);
    }

    void run(TaskPlatform platform) {
        Optional<Tasks.Task> next = tasks.claim(platform.name());
        while (next.isPresent()) {
            run(platform, next.get());
            next = tasks.claim(platform.name());
        }
    }

    private void run(TaskPlatform platform, Tasks.Task task) {
        try {
            platform.run(task);
            tasks.done(task);
        } catch (TaskFailure failure) {
            refused(task, failure);
        } catch (RuntimeException bug) {
            log.error("task {} of kind {} for {} failed", task.id(), task.kind(), task.platform(), bug);
            tasks.failed(task, String.valueOf(bug));
        } finally {
            tasks.ended(task);
        }
    }

    private void refused(Tasks.Task task, TaskFailure failure) {
        if (failure.isPatient()) {
            tasks.rest(task, clock.instant().plus(UNTIL_MENDED), failure.reason());
            return;
        }
        if (failure.isPermanent() || task.attempts() >= TRIES) {
            tasks.failed(task, failure.reason());
            return;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(task.attempts(), 12));
        Duration pause = Optional.ofNullable(failure.retryAfter())
                .orElse(doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled);
        tasks.again(task, clock.instant().plus(pause), failure.reason());
    }
}
