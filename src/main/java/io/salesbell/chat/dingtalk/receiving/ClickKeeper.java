package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.shared.OrgId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

/** Keeps clicks that DingTalk could not wait for until they are done; whose click can't be kept is told to press again. */
@Component
@WhenDingTalkIsOn
class ClickKeeper {
    private static final Logger log = LoggerFactory.getLogger(ClickKeeper.class);
    /** What is left of DingTalk's two seconds. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(300);

    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration STOPPING = Duration.ofMillis(1500);
    private static final int KEEPERS = 2;
    private static final int TELLERS = 8;
    private static final int MOST = 2000;

    private final Corps corps;
    private final DingTalkTasks tasks;
    private final LateNote late;
    private final Clock clock;
    private final Duration patience;
    private final Set<KeptClick> open = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor keeping = pool(KEEPERS);
    private final ThreadPoolExecutor telling = pool(TELLERS);

    ClickKeeper(
            Corps corps,
            DingTalkTasks tasks,
            LateNote late,
            Clock clock,
            @Value("${dingtalk.click-patience:3m}") Duration patience) {
        this.clock = clock;
        this.corps = corps;
        this.tasks = tasks;
        this.late = late;
        this.patience = patience;
    }

    private static ThreadPoolExecutor pool(int size) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                size, size, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(MOST), ClickKeeper::thread);
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "dingtalk clicks kept");
        thread.setDaemon(true);
        return thread;
    }

    void owe(OrgId org, KeptClick one) {
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
    void keepSoon(KeptClick one) {
        open.add(one);
        try {
            keeping.submit(() -> keep(one)).get(LAST_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | ExecutionException notYet) {
            log.debug("a click is not on disk yet", notYet);
        } catch (RejectedExecutionException tooMany) {
            lost(one);
        }
    }

    private Void keep(KeptClick one) throws InterruptedException {
        while (!isOver(one)) {
            try {
                corps.own().filter(own -> own.id().equals(one.click().corp())).ifPresent(own -> owe(own.org(), one));
                open.remove(one);
                return null;
            } catch (RuntimeException away) {
                log.warn("a click is not kept yet: {}", away.getMessage());
                Thread.sleep(PAUSE.toMillis());
            }
        }
        lost(one);
        return null;
    }

    /** However long others were waited for before. */
    private boolean isOver(KeptClick one) {
        return clock.instant().isAfter(one.at().plus(patience));
    }

    private void lost(KeptClick one) {
        if (open.remove(one)) {
            log.error("the click {} could not be kept; whoever clicked is told to press again", one.key());
            try {
                telling.execute(() -> late.pressAgain(one.click().user()));
            } catch (RejectedExecutionException tooMany) {
                log.warn("too many wait to be told; {} is not", one.click().user());
            }
        }
    }

    /** A click doesn't come again by itself. */
    @PreDestroy
    void stop() throws InterruptedException {
        keeping.shutdownNow();
        open.forEach(this::lost);
        telling.shutdown();
        if (!telling.awaitTermination(STOPPING.toMillis(), TimeUnit.MILLISECONDS)) {
            telling.shutdownNow();
        }
    }
}
