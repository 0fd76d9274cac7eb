package io.salesbell.chat.slack.socket;

import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.SlackCalls;
import io.salesbell.chat.slack.sending.SlackFailure;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps several connections open while {@code SLACK_APP_TOKEN} is set. A connection that Slack wants refreshed answers
 * until the next one has been greeted; where Socket Mode was switched off the bot stops asking.
 */
@Component
@WhenSlackIsOn
class SocketMode implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    private static final int CONNECTIONS = 2;
    private static final int WORKERS = 64;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final Envelopes envelopes;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Thread> slots = new ArrayList<>();
    private volatile boolean running;
    private volatile ExecutorService workers = Executors.newSingleThreadExecutor();

    SocketMode(SlackSettings settings, SlackCalls calls, Envelopes envelopes) {
        this.settings = settings;
        this.calls = calls;
        this.envelopes = envelopes;
    }

    @Override
    public void start() {
        if (!settings.isSocketMode()) {
            return;
        }
        running = true;
        workers = Executors.newFixedThreadPool(WORKERS);
        for (int slot = 1; slot <= CONNECTIONS; slot++) {
            Thread thread = new Thread(this::keepOpen, "slack socket " + slot);
            thread.setDaemon(true);
            thread.start();
            slots.add(thread);
        }
    }

    private void keepOpen() {
        SocketConnection old = null;
        Duration pause = FIRST_PAUSE;
        try {
            while (running) {
                SocketConnection next = open();
                if (next == null || !next.isGreeted()) {
                    close(next);
                    pause = rest(pause);
                    continue;
                }
                retire(old);
                old = next;
                pause = FIRST_PAUSE;
                SocketConnection.End end = next.awaitEnd();
                if (end != SocketConnection.End.REFRESH) {
                    close(next);
                    old = null;
                }
                if (end == SocketConnection.End.LINK_DISABLED) {
                    switchedOff();
                } else if (end == SocketConnection.End.TOO_MANY) {
                    log.warn("Slack says there are too many connections; this one waits a while");
                    Thread.sleep(LONGEST_PAUSE.toMillis());
                } else if (end == SocketConnection.End.LOST) {
                    pause = rest(pause);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close(old);
        }
    }

    private @Nullable SocketConnection open() {
        try {
            String url = calls.call(settings.appToken(), methods -> methods.appsConnectionsOpen(request -> request))
                    .getUrl();
            return url == null
                    ? none("Slack named no address")
                    : SocketConnection.open(client, url, envelopes::answer, workers);
        } catch (SlackFailure failure) {
            return none(failure.reason());
        }
    }

    private @Nullable SocketConnection none(String reason) {
        if (running) {
            log.warn("no Socket Mode connection: {}", reason);
        }
        return null;
    }

    /** What it was asked last is still answered on it. */
    private static void retire(@Nullable SocketConnection connection) {
        if (connection != null) {
            CompletableFuture.delayedExecutor(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(connection::close);
        }
    }

    private static void close(@Nullable SocketConnection connection) {
        if (connection != null) {
            connection.close();
        }
    }

    private static Duration rest(Duration pause) throws InterruptedException {
        Thread.sleep(pause.toMillis());
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private void switchedOff() {
        if (running) {
            log.error("Socket Mode is switched off in Slack's app settings; switch it on and start the bot again");
            running = false;
            slots.stream().filter(slot -> slot != Thread.currentThread()).forEach(Thread::interrupt);
        }
    }

    @Override
    public void stop() {
        running = false;
        slots.forEach(Thread::interrupt);
        workers.shutdown();
        try {
            if (!workers.awaitTermination(2, TimeUnit.SECONDS)) {
                log.warn("some of Slack's requests were still being answered");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        slots.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
