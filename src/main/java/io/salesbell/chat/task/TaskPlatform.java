package io.salesbell.chat.task;

import java.util.Set;

/** A platform that does its own tasks; answered by each platform that is on. */
public interface TaskPlatform {

    /** The platform's name, as in its conversations. */
    String name();

    /**
     * Does the task; doing it twice is doing it once.
     *
     * @throws TaskFailure with what to do next when it could not be done
     */
    void run(Tasks.Task task);

    /** Told of a task that is tried no more, before that is kept; told twice is told once. */
    default void givenUp(Tasks.Task task) {}

    /** How many of its tasks are done side by side, never two of the same kind and subject; one keeps them in their order. */
    default int workers() {
        return 1;
    }

    /** Kinds that wait for no other: each has one more worker of its own, which keeps them in their order. */
    default Set<String> apart() {
        return Set.of();
    }

    /** Looks after what needs it now and then, about once a second while nothing else is to do. */
    void look();
}
