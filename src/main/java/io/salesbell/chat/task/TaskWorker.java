package io.salesbell.chat.task;

import io.salesbell.schedule.Background;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Does tasks in the background, each platform's on its own, by as many workers as it asks for: woken when one is owed here,
 * with a poll behind it.
 */
@Component
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class TaskWorker implements SmartLifecycle {
    private static final long POLL_MILLIS = 1000;

    private final Tasks tasks;
    private final TaskRunner runner;
    private final FailedTasks failed;
    private final List<Background> backgrounds;

    TaskWorker(Tasks tasks, TaskRunner runner, FailedTasks failed, List<TaskPlatform> platforms) {
        this.failed = failed;
        this.tasks = tasks;
        this.runner = runner;
        this.backgrounds = platforms.stream().flatMap(this::backgrounds).toList();
    }

    private Stream<Background> backgrounds(TaskPlatform platform) {
        Stream<Background> apart = platform.apart().stream()
                .map(kind -> background(platform, new Desk(platform.name(), Set.of(kind), true), kind, () -> {}));
        Desk others = new Desk(platform.name(), platform.apart(), false);
        return Stream.concat(
                apart,
                IntStream.range(0, platform.workers())
                        .mapToObj(worker -> background(
                                platform,
                                others,
                                String.valueOf(worker),
                                worker == 0 ? () -> look(platform) : () -> {})));
    }

    private Background background(TaskPlatform platform, Desk desk, String name, Runnable afterwards) {
        return new Background(platform.name() + " tasks " + name, () -> {
            tasks.await(desk, POLL_MILLIS);
            runner.run(platform, desk);
            afterwards.run();
        });
    }

    private void look(TaskPlatform platform) {
        platform.look();
        failed.look();
    }

    @Override
    public void start() {
        backgrounds.forEach(Background::start);
    }

    @Override
    public void stop() {
        backgrounds.forEach(background -> background.stop(background::interrupt));
    }

    @Override
    public boolean isRunning() {
        return backgrounds.stream().anyMatch(Background::isRunning);
    }
}
