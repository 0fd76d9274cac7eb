package io.salesbell.chat.slack.socket;

import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.SlackCalls;
import io.salesbell.chat.slack.sending.SlackFailure;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps several connections open while {@code SLACK_APP_TOKEN} is set, until Socket Mode is switched off. */
@Component
@WhenSlackIsOn
class SocketMode implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SocketMode.class);
    private static final int CONNECTIONS = 2;
    private static final Duration GREETING = Duration.ofSeconds(10);
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(3);

    private final SlackSettings settings;
    private final SlackCalls calls;
    private final Envelopes envelopes;
    private volatile @Nullable Run run;

    SocketMode(SlackSettings settings, SlackCalls calls, Envelopes envelopes) {
        this.settings = settings;
        this.calls = calls;
        this.envelopes = envelopes;
    }

    @Override
    public synchronized void start() {
        if (settings.isSocketMode() && run == null) {
            run = new Run();
        }
    }

    private String address() {
        return Optional.ofNullable(
                        calls.call(settings.appToken(), methods -> methods.appsConnectionsOpen(request -> request))
                                .getUrl())
                .orElseThrow(() -> SlackFailure.unreached("Slack named no address", false));
    }

    @Override
    public synchronized void stop() {
        Run stopping = run;
        if (stopping != null) {
            stopping.stop();
            run = null;
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }

    /** What one start began: nothing of it is shared with the next one. */
    private final class Run {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Answering answering = new Answering(envelopes::answer);
        private final List<SocketSlot> slots = IntStream.rangeClosed(1, CONNECTIONS)
                .mapToObj(slot -> new SocketSlot("slack socket " + slot, this::open, this::switchedOff))
                .toList();

        Run() {
            slots.forEach(SocketSlot::start);
        }

        private SocketConnection open() throws UnopenedException, InterruptedException {
            return SocketConnection.open(client, address(), answering, GREETING);
        }

        private void switchedOff() {
            log.error("Socket Mode is switched off in Slack's app settings; switch it on and start the bot again");
            slots.forEach(SocketSlot::stop);
        }

        /** What is being answered is acknowledged before the connections go: Slack sends a slash command only once. */
        void stop() {
            try {
                if (!answering.awaitIdle(LAST_ANSWERS)) {
                    log.warn("some of Slack's requests were still being answered");
                }
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
            slots.forEach(SocketSlot::stop);
            answering.close();
        }
    }
}
