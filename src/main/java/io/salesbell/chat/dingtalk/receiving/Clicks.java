package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.sending.Instances;
import io.salesbell.shared.OrgId;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final ClickKeeper keeper;
    private final Usage usage;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;
    private final ThreadPoolExecutor threads;
    /** In both languages: nobody knows whose. */
    private final String unnamed;

    Clicks(
            Corps corps,
            ClickWork work,
            Instances instances,
            ClickKeeper keeper,
            Usage usage,
            JsonMapper json,
            Clock clock,
            Wording wording,
            @Value("${dingtalk.patience:1500ms}") Duration patience) {
        this.corps = corps;
        this.work = work;
        this.instances = instances;
        this.keeper = keeper;
        this.usage = usage;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
        this.unnamed = Stream.of(Locale.CHINESE, Locale.ENGLISH)
                .map(language -> wording.plain(Text.of("dingtalk.card.unnamed"), language, ZoneOffset.UTC))
                .collect(Collectors.joining(" / "));
        this.threads = pool(THREADS, WAITING);
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
        if (click.get().user().isEmpty()) {
            log.warn("a click of nobody whom DingTalk names; its card says so");
            return Optional.of(update(Map.of("status", unnamed)));
        }
        KeptClick one = KeptClick.of(click.get(), body, clock.instant());
        try {
            return threads.submit(() -> obey(one)).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | RejectedExecutionException | ExecutionException late) {
            log.warn("a click can't be done while DingTalk waits; it is kept and done afterwards: {}", late.toString());
        }
        keeper.keepSoon(one);
        return Optional.of(update(Map.of()));
    }

    private static Optional<Map<String, Object>> noneOfOurs() {
        log.warn("a click that is on no card of ours");
        return Optional.empty();
    }

    private Optional<Map<String, Object>> obey(KeptClick one) {
        Optional<ClickWork.Found> found = corp(one).flatMap(own -> work.find(own, one.click()));
        if (found.isEmpty()) {
            return noneOfOurs();
        }
        OrgId org = found.get().corp().org();
        if (!work.isDone(found.get(), one.key(), one.at())) {
            keeper.owe(org, one);
        }
        return Optional.of(update(instances.since(org, one.click().message())));
    }

    private Optional<Corp> corp(KeptClick one) {
        return corps.own().filter(own -> own.id().equals(one.click().corp()));
    }

    private static Map<String, Object> update(Map<String, String> shown) {
        return Map.of(
                "cardUpdateOptions",
                Map.of("updateCardDataByKey", true, "updatePrivateDataByKey", true),
                "cardData",
                Map.of("cardParamMap", shown));
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
