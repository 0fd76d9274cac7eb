package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.task.Tasks;

/** One kind of task; doing it twice is doing it once. */
public interface TaskKind {

    /** The kind's unique, stable name. */
    String kind();

    /**
     * Does the task.
     *
     * @throws DingTalkFailure with what to do next when it could not be done
     */
    void run(Tasks.Task task);
}
