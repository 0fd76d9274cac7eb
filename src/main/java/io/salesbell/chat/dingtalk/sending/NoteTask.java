package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.DingTalkFailure.Kind;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import io.salesbell.chat.task.Tasks;
import io.salesbell.schedule.WallClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Says a sentence to somebody whom the app can't name, at the address that their message brought: while that address
 * lives, a few times at most, and not again where it may have been said.
 */
@Component
@WhenDingTalkIsOn
public class NoteTask implements TaskKind {
    public static final String KIND = "note";
    public static final String WEBHOOK = "webhook";
    public static final String WORDS = "words";
    /** The end of the address's life in epoch millis; zero where it was not named. */
    public static final String UNTIL = "until";

    private static final Logger log = LoggerFactory.getLogger(NoteTask.class);
    private static final int TRIES = 5;

    private final OpenApi api;
    private final WallClock clock;

    NoteTask(OpenApi api, WallClock clock) {
        this.clock = clock;
        this.api = api;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Tasks.Task task) {
        long until = Long.parseLong(task.payload().getOrDefault(UNTIL, "0"));
        if (task.attempts() > TRIES || (until > 0 && clock.instant().toEpochMilli() >= until)) {
            log.info("a note to a stranger is given up");
            return;
        }
        try {
            api.reply(
                    task.payload().getOrDefault(WEBHOOK, ""),
                    Envelope.plainReply(task.payload().getOrDefault(WORDS, "")));
        } catch (DingTalkFailure failure) {
            if (!failure.is(Kind.UNCLEAR)) {
                throw failure;
            }
            log.warn("a note to a stranger may have arrived: {}", failure.reason());
        }
    }
}
