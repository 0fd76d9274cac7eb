package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does tasks in the background: woken when one is owed here, with a poll behind it. */
@Component
@WhenSlackIsOn
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class TaskWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TaskWorker.class);
    private static final long POLL_MILLIS = 1000;

    private final Tasks tasks;
    private final TaskRunner runner;
    private final Greeting greeting;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    TaskWorker(Tasks tasks, TaskRunner runner, Greeting greeting) {
        this.tasks = tasks;
        this.runner = runner;
        this.greeting = greeting;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "slack tasks");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                tasks.await(POLL_MILLIS);
                greeting.greet();
                runner.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("Slack's tasks failed, again soon: {}", failure.toString());
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(2000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
