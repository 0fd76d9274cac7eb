package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.Background;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Does tasks in the background: woken when one is owed here, with a poll behind it. */
@Component
@WhenDingTalkIsOn
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class TaskWorker implements SmartLifecycle {
    private static final long POLL_MILLIS = 1000;

    private final Tasks tasks;
    private final TaskRunner runner;
    private final List<Chore> chores;
    private final Background background = new Background("dingtalk tasks", this::round);

    TaskWorker(Tasks tasks, TaskRunner runner, List<Chore> chores) {
        this.tasks = tasks;
        this.runner = runner;
        this.chores = List.copyOf(chores);
    }

    private void round() throws InterruptedException {
        tasks.await(POLL_MILLIS);
        runner.run();
        chores.forEach(Chore::look);
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
