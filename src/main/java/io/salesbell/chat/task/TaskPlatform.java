package io.salesbell.chat.task;

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

    /** How many of its tasks are done side by side, never two of the same kind and subject; one keeps them in their order. */
    default int workers() {
        return 1;
    }

    /** Looks after what needs it now and then, about once a second while nothing else is to do. */
    void look();
}
