package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.Background;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does tasks in the background: woken when one is owed here, with a poll behind it. */
@Component
@WhenSlackIsOn
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class TaskWorker implements SmartLifecycle {
    private static final long POLL_MILLIS = 1000;

    private final Tasks tasks;
    private final TaskRunner runner;
    private final Greeting greeting;
    private final Background background = new Background("slack tasks", this::round);

    TaskWorker(Tasks tasks, TaskRunner runner, Greeting greeting) {
        this.tasks = tasks;
        this.runner = runner;
        this.greeting = greeting;
    }

    private void round() throws InterruptedException {
        tasks.await(POLL_MILLIS);
        greeting.greet();
        runner.run();
    }

    @Override
    public void start() {
        background.start();
    }

    @Override
    public void stop() {
        background.stop(background::interrupt);
    }

    @Override
    public boolean isRunning() {
        return background.isRunning();
    }
}
