package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.Instances;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Clicks on cards of either mode. DingTalk waits two seconds for the card as it then is: what is not done by then is kept
 * and done afterwards, when the card is shown to everybody again.
 */
@Component
@WhenDingTalkIsOn
public class Clicks {
    private static final Logger log = LoggerFactory.getLogger(Clicks.class);
    private static final int THREADS = 8;
    private static final int WAITING = 256;

    private final Corps corps;
    private final ClickWork work;
    private final Instances instances;
    private final DingTalkTasks tasks;
    private final Usage usage;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;
    private final ThreadPoolExecutor threads;

    Clicks(
            Corps corps,
            ClickWork work,
            Instances instances,
            DingTalkTasks tasks,
            Usage usage,
            JsonMapper json,
            Clock clock,
            @Value("${dingtalk.patience:1500ms}") Duration patience) {
        this.corps = corps;
        this.work = work;
        this.instances = instances;
        this.tasks = tasks;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
        this.threads = new ThreadPoolExecutor(
                THREADS, THREADS, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(WAITING), Clicks::thread);
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "dingtalk clicks");
        thread.setDaemon(true);
        return thread;
    }

    /** What the clicked card shows from now on, in the shape of DingTalk's answer; empty for no click on a card of ours. */
    public Optional<Map<String, Object>> hear(JsonNode body) {
        usage.pushed();
        Optional<Click> click = Click.of(body, json);
        Optional<Corp> corp =
                click.flatMap(one -> corps.own().filter(own -> own.id().equals(one.corp())));
        Optional<ClickWork.Found> found = corp.flatMap(own -> click.flatMap(one -> work.find(own, one)));
        if (found.isEmpty()) {
            log.warn("a click that is on no card of ours");
            return Optional.empty();
        }
        doOrKeep(found.get(), body);
        Click known = found.get().click();
        return Optional.of(Map.of(
                "cardUpdateOptions",
                Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true),
                "cardData",
                Map.of("cardParamMap", instances.since(found.get().corp().org(), known.message()))));
    }

    private void doOrKeep(ClickWork.Found found, JsonNode body) {
        Instant at = clock.instant();
        Click click = found.click();
        // Who may not and asks again in a minute is answered again; the same click that comes twice is answered once.
        String key = "dingtalk:click:" + click.message() + ":" + click.mark() + ":" + click.user() + ":"
                + at.truncatedTo(ChronoUnit.MINUTES);
        if (!isDoneInTime(found, key, at)) {
            log.warn("a click can't be done while DingTalk waits; it is kept and done afterwards");
            tasks.owe(
                    found.corp().org(),
                    ClickTask.KIND,
                    key,
                    Map.of(ClickTask.BODY, body.toString(), ClickTask.KEY, key, ClickTask.AT, at.toString()));
        }
    }

    private boolean isDoneInTime(ClickWork.Found found, String key, Instant at) {
        try {
            Future<Boolean> done = threads.submit(() -> work.isDone(found, key, at));
            return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException late) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException failed) {
            log.warn("a click failed for now", failed.getCause());
            return false;
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
