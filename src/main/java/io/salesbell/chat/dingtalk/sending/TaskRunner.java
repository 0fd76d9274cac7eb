package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Does the tasks that are due; what fails is tried again for a day with growing pauses. */
@Service
@WhenDingTalkIsOn
public class TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    private static final int TRIES = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);

    private final Tasks tasks;
    private final WallClock clock;
    private final Map<String, TaskKind> kinds;

    TaskRunner(Tasks tasks, WallClock clock, List<TaskKind> kinds) {
        this.tasks = tasks;
        this.clock = clock;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::kind, Function.identity()));
    }

    /** Does everything that is due now. */
    public void run() {
        Optional<Tasks.Task> next = tasks.claim();
        while (next.isPresent()) {
            run(next.get());
            next = tasks.claim();
        }
    }

    private void run(Tasks.Task task) {
        try {
            Objects.requireNonNull(kinds.get(task.kind())).run(task);
            tasks.done(task);
        } catch (DingTalkFailure failure) {
            refused(task, failure);
        } catch (RuntimeException bug) {
            log.error("task {} of kind {} failed", task.id(), task.kind(), bug);
            tasks.failed(task, String.valueOf(bug));
        }
    }

    private void refused(Tasks.Task task, DingTalkFailure failure) {
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
