package io.salesbell.chat.dingtalk.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.Topics;
import io.salesbell.schedule.Background;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stream mode, while it is the mode chosen: a line to DingTalk, and somebody who watches that it lives. */
@Component
@WhenDingTalkIsOn
class StreamMode implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(StreamMode.class);
    private static final long ROUND_MILLIS = 5000;
    private static final Duration COMPLAINT = Duration.ofMinutes(1);

    private final DingTalkSettings settings;
    private final StreamTransport transport;
    private final Workers workers;
    private final WallClock clock;
    private final JsonMapper json;
    private final Silence silence = new Silence();
    private final Background watch = new Background("dingtalk watch", this::round);
    private volatile StreamTransport.@Nullable Line line;
    private Instant complained = Instant.EPOCH;

    StreamMode(
            DingTalkSettings settings,
            StreamTransport transport,
            Workers workers,
            WallClock clock,
            JsonMapper json,
            MeterRegistry meters) {
        this.settings = settings;
        this.transport = transport;
        this.workers = workers;
        this.clock = clock;
        this.json = json;
        meters.gauge("salesbell.dingtalk.connected", this, mode -> mode.isConnected() ? 1 : 0);
    }

    @Override
    public void start() {
        if (!settings.isStream()) {
            return;
        }
        workers.start();
        silence.broken(clock.instant());
        line = transport.open(this::receive);
        watch.start();
    }

    private void receive(Frame frame) {
        silence.broken(clock.instant());
        if (frame.type() == Frame.Type.SYSTEM) {
            if (frame.topic().equals(Topics.PING)) {
                frame.acknowledge(opaque(frame));
            }
            return;
        }
        workers.take(frame, person(frame));
    }

    private Map<String, ?> opaque(Frame ping) {
        try {
            return Map.of("opaque", json.readTree(ping.data()).path("opaque").asString(""));
        } catch (JacksonException malformed) {
            return Map.of();
        }
    }

    private String person(Frame frame) {
        try {
            JsonNode body = json.readTree(frame.data());
            return body.path("senderStaffId").asString(body.path("userId").asString("")) + body.path("senderId");
        } catch (JacksonException malformed) {
            return "";
        }
    }

    private void round() throws InterruptedException {
        Thread.sleep(ROUND_MILLIS);
        watch();
    }

    /**
     * Says so when there is no connection, and replaces a line that has been silent for too long: one that lives no more, or
     * that tries in vain to be one.
     */
    void watch() {
        StreamTransport.Line now = line;
        if (now == null) {
            return;
        }
        if (!now.isConnected()) {
            complain(now);
        }
        if (silence.isTooLong(clock.instant())) {
            log.warn("nothing was heard from DingTalk for {}; connecting anew", silence.patience());
            silence.broughtUp(clock.instant());
            line = transport.open(this::receive);
            now.close();
        }
    }

    private void complain(StreamTransport.Line now) {
        String why = now.trouble();
        if (!why.isEmpty() && complained.plus(COMPLAINT).isBefore(clock.instant())) {
            complained = clock.instant();
            log.error("no Stream connection to DingTalk, it is tried again: {}", why);
        }
    }

    boolean isConnected() {
        StreamTransport.Line now = line;
        return now != null && now.isConnected();
    }

    @Override
    public void stop() {
        watch.stop(watch::interrupt);
        StreamTransport.Line now = line;
        line = null;
        workers.stop();
        if (now != null) {
            now.close();
        }
    }

    @Override
    public boolean isRunning() {
        return line != null;
    }
}
