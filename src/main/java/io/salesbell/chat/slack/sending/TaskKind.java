package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;

/** One kind of task; doing it twice is doing it once. */
public interface TaskKind {

    /** The kind's unique, stable name. */
    String kind();

    /**
     * Does the task.
     *
     * @throws SlackFailure with what to do next when it could not be done
     */
    void run(Workspace workspace, Tasks.Task task);

    /** Tells whom it concerns that it is tried no more; told twice is told once. */
    default void givenUp(Workspace workspace, Tasks.Task task) {}
}
