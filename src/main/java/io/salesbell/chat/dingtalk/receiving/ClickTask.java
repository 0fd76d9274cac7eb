package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.TaskKind;
import io.salesbell.chat.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Does a click that DingTalk could not wait for, until it is done. */
@Component
@WhenDingTalkIsOn
class ClickTask implements TaskKind {
    static final String KIND = "click";
    static final String BODY = "body";
    static final String KEY = "key";
    static final String AT = "at";

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Corps corps;
    private final ClickWork work;
    private final JsonMapper json;

    ClickTask(Corps corps, ClickWork work, JsonMapper json) {
        this.corps = corps;
        this.work = work;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        Optional<ClickWork.Found> found = Click.of(json.readTree(task.payload().getOrDefault(BODY, "{}")), json)
                .flatMap(click -> corps.own().flatMap(corp -> work.find(corp, click)));
        Instant at = Instant.parse(task.payload().getOrDefault(AT, ""));
        if (found.isPresent() && !work.isDone(found.get(), task.payload().getOrDefault(KEY, ""), at)) {
            throw new DingTalkFailure(Kind.BUSY, "still_slow", "", PAUSE);
        }
    }
}
