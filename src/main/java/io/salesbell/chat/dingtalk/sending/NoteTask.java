package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.chat.task.Tasks;
import org.springframework.stereotype.Component;

/** Says a sentence to somebody whom the app can't name, at the address that their message brought. */
@Component
@WhenDingTalkIsOn
public class NoteTask implements TaskKind {
    public static final String KIND = "note";
    public static final String WEBHOOK = "webhook";
    public static final String WORDS = "words";

    private final OpenApi api;

    NoteTask(OpenApi api) {
        this.api = api;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        api.reply(
                task.payload().getOrDefault(WEBHOOK, ""),
                Envelope.plainReply(task.payload().getOrDefault(WORDS, "")));
    }
}
