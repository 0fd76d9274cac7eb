package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Form;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.FormView;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.sending.SlackCalls;
import io.salesbell.chat.slack.sending.SlackFailure;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens forms beside the acknowledgement: the trigger lives for three seconds, so this is the one call that can't wait
 * in a queue of the database. When it fails, the caller is told what to type instead.
 */
@Component
@WhenSlackIsOn
class Modals {
    private static final Logger log = LoggerFactory.getLogger(Modals.class);
    private static final String FAILED = "slack.form.failed";
    private static final String UNCLEAR = "slack.form.unclear";
    private static final int THREADS = 4;
    private static final int WAITING = 100;

    private final FormView views;
    private final SlackCalls calls;
    private final Replies replies;
    private final KeptForms kept;
    private final Openings openings;
    private final JsonMapper json;
    private final ExecutorService executor = new ThreadPoolExecutor(
            THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), runnable -> {
                Thread thread = new Thread(runnable, "slack modals");
                thread.setDaemon(true);
                return thread;
            });

    Modals(FormView views, SlackCalls calls, Replies replies, KeptForms kept, Openings openings, JsonMapper json) {
        this.openings = openings;
        this.kept = kept;
        this.views = views;
        this.calls = calls;
        this.replies = replies;
        this.json = json;
    }

    /** Acknowledged before, the trigger is spent: then a button opens the form. */
    void open(Inbound inbound, Caller caller, Form form, FormOrigin origin) {
        String trigger = inbound.text("trigger_id");
        if (inbound.later()) {
            apologize(caller, form, origin, trigger, FAILED);
            return;
        }
        if (!openings.isFirst(inbound, caller)) {
            return;
        }
        String view =
                json.writeValueAsString(views.of(form, Reader.of(caller.speaker()), json.writeValueAsString(origin)));
        Runnable opening = () -> open(caller, form, origin, trigger, view);
        try {
            executor.execute(opening);
        } catch (RejectedExecutionException tooMany) {
            apologize(caller, form, origin, trigger, FAILED);
        }
    }

    private void open(Caller caller, Form form, FormOrigin origin, String trigger, String view) {
        try {
            calls.call(
                    caller.workspace(),
                    methods -> methods.viewsOpen(
                            request -> request.triggerId(trigger).viewAsString(view)));
        } catch (SlackFailure failure) {
            log.warn("the form {} could not be opened: {}", form.command(), failure.reason());
            apologize(caller, form, origin, trigger, failure.isUnclear() ? UNCLEAR : FAILED);
        }
    }

    private void apologize(Caller caller, Form form, FormOrigin origin, String trigger, String text) {
        replies.tell(
                caller,
                "form:" + trigger,
                Card.saying(text, form.command())
                        .buttons(Button.of("slack.form.open", kept.keep(caller, form, origin))
                                .primary()
                                .asForm())
                        .build());
    }

    @PreDestroy
    void stop() {
        executor.shutdown();
    }
}
