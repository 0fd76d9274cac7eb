package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.Instances;
import io.salesbell.shared.OrgId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
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
    /** What is left of DingTalk's two seconds. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(300);

    private static final int KEEPERS = 2;
    private static final int MOST_KEPT = 2000;
    private static final int TRIES = 60;
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Corps corps;
    private final ClickWork work;
    private final Instances instances;
    private final DingTalkTasks tasks;
    private final Usage usage;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    private final ThreadPoolExecutor keeping;

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
        this.threads = pool(THREADS, WAITING);
        this.keeping = pool(KEEPERS, MOST_KEPT);
    }

    private static ThreadPoolExecutor pool(int size, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(waiting), Clicks::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "dingtalk clicks");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What the clicked card shows from now on, in the shape of DingTalk's answer; empty for no click on a card of ours. It
     * comes in time whatever the database does: a card that is not changed yet is changed afterwards.
     */
    public Optional<Map<String, Object>> hear(JsonNode body) {
        usage.pushed();
        Optional<Click> click = Click.of(body, json);
        if (click.isEmpty()) {
            return noneOfOurs();
        }
        Kept one = Kept.of(click.get(), body, clock.instant());
        try {
            return threads.submit(() -> obey(one)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | RejectedExecutionException | ExecutionException late) {
            log.warn("a click can't be done while DingTalk waits; it is kept and done afterwards: {}", late.toString());
        }
        keepSoon(one);
        return Optional.of(update(Map.of()));
    }

    /** A click, and what it is known by: the same one that comes twice is answered once, in a minute again. */
    private record Kept(Click click, String body, String key, Instant at) {
        static Kept of(Click click, JsonNode body, Instant at) {
            String key = "dingtalk:click:" + click.message() + ":" + click.mark() + ":" + click.user() + ":"
                    + at.truncatedTo(ChronoUnit.MINUTES);
            return new Kept(click, body.toString(), key, at);
        }
    }

    private static Optional<Map<String, Object>> noneOfOurs() {
        log.warn("a click that is on no card of ours");
        return Optional.empty();
    }

    private Optional<Map<String, Object>> obey(Kept one) {
        Optional<ClickWork.Found> found = corp(one).flatMap(own -> work.find(own, one.click()));
        if (found.isEmpty()) {
            return noneOfOurs();
        }
        OrgId org = found.get().corp().org();
        if (!work.isDone(found.get(), one.key(), one.at())) {
            owe(org, one);
        }
        return Optional.of(update(instances.since(org, one.click().message())));
    }

    private Optional<Corp> corp(Kept one) {
        return corps.own().filter(own -> own.id().equals(one.click().corp()));
    }

    private static Map<String, Object> update(Map<String, String> shown) {
        return Map.of(
                "cardUpdateOptions",
                Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true),
                "cardData",
                Map.of("cardParamMap", shown));
    }

    private void owe(OrgId org, Kept one) {
        tasks.owe(
                org,
                ClickTask.KIND,
                one.key(),
                Map.of(
                        ClickTask.BODY,
                        one.body(),
                        ClickTask.KEY,
                        one.key(),
                        ClickTask.AT,
                        one.at().toString()));
    }

    /** On disk before DingTalk is answered where the database allows it, else as soon as it does. */
    private void keepSoon(Kept one) {
        try {
            keeping.submit(() -> keep(one)).get(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException notYet) {
            log.debug("a click is not on disk yet", notYet);
        } catch (RejectedExecutionException tooMany) {
            log.error("the click {} is lost: too many wait for the database", one.key());
        }
    }

    private Void keep(Kept one) throws InterruptedException {
        for (int tried = 0; tried < TRIES; tried++) {
            try {
                corp(one).ifPresent(own -> owe(own.org(), one));
                return null;
            } catch (RuntimeException away) {
                log.warn("a click is not kept yet: {}", away.getMessage());
                Thread.sleep(PAUSE.toMillis());
            }
        }
        log.error("the click {} is lost: the database was away for too long", one.key());
        return null;
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
        keeping.shutdownNow();
    }
}
