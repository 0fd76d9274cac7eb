package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.task.TaskPlatform;
import io.salesbell.chat.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** DingTalk as the tasks see it. */
@Component
@WhenDingTalkIsOn
class DingTalkTaskPlatform implements TaskPlatform {
    /** An address that does not answer takes ten seconds; others don't wait for it. */
    private static final int WORKERS = 3;

    private final List<Chore> chores;
    private final Map<String, TaskKind> kinds;

    DingTalkTaskPlatform(List<Chore> chores, List<TaskKind> kinds) {
        this.chores = List.copyOf(chores);
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::kind, Function.identity()));
    }

    @Override
    public String name() {
        return DingTalkAddress.DINGTALK;
    }

    @Override
    public void run(Tasks.Task task) {
        Objects.requireNonNull(kinds.get(task.kind())).run(task);
    }

    @Override
    public int workers() {
        return WORKERS;
    }

    @Override
    public void look() {
        chores.forEach(Chore::look);
    }
}
