package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.task.Tasks;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows a card's newest state to everybody who sees it; the task is named after the card's message. */
@Component
@WhenDingTalkIsOn
class CardTask implements TaskKind {
    static final String KIND = "card";

    private final Instances instances;
    private final CardPosting posting;

    CardTask(Instances instances, CardPosting posting) {
        this.instances = instances;
        this.posting = posting;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        UUID message = UUID.fromString(task.subject());
        posting.update(message, instances.since(task.org(), message));
    }
}
