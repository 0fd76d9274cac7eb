package io.salesbell.chat.dingtalk.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.Topics;
import io.salesbell.chat.dingtalk.people.Departures;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.receiving.Clicks;
import io.salesbell.chat.dingtalk.receiving.Hearing;
import io.salesbell.chat.dingtalk.receiving.Reception;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a frame asks for, done before it is acknowledged. A message that can't be kept in time is acknowledged once it is, or left for DingTalk to send again. */
@Component
@WhenDingTalkIsOn
class Frames {
    private static final Logger log = LoggerFactory.getLogger(Frames.class);
    /** Events of the contacts, which cost no quota. */
    private static final Pattern FREE = Pattern.compile("user_\\w+_org|org_dept_\\w+");

    private static final String COUNTER = "salesbell.dingtalk.frames";

    private final Hearing hearing;
    private final Clicks clicks;
    private final Departures departures;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final Usage usage;

    Frames(Hearing hearing, Clicks clicks, Departures departures, JsonMapper json, MeterRegistry meters, Usage usage) {
        this.clicks = clicks;
        this.hearing = hearing;
        this.departures = departures;
        this.json = json;
        this.meters = meters;
        this.usage = usage;
    }

    /** Does what the frame asks for. */
    void handle(Frame frame) {
        try {
            switch (frame.type()) {
                case CALLBACK -> callback(frame);
                case EVENT -> event(frame);
                case SYSTEM, UNKNOWN -> count("acknowledged");
            }
        } catch (JacksonException malformed) {
            log.warn("a frame of topic {} is not JSON", frame.topic());
            count("malformed");
            frame.acknowledge(nothing());
        } catch (RuntimeException failed) {
            log.error("a frame of topic {} failed and is left for DingTalk to send again", frame.topic(), failed);
            count("left");
        }
    }

    /** Counts a frame that nobody had room for. */
    void left() {
        count("left");
    }

    private void count(String outcome) {
        meters.counter(COUNTER, "outcome", outcome).increment();
    }

    private void callback(Frame frame) {
        if (frame.topic().equals(Topics.CARDS)) {
            Map<String, Object> shown = clicks.hear(json.readTree(frame.data())).orElse(Map.of());
            acknowledge(frame, Map.of("response", shown));
            return;
        }
        if (!frame.topic().equals(Topics.ROBOT)) {
            log.warn("a frame of the unknown topic {}", frame.topic());
            frame.unknown();
            count("acknowledged");
            return;
        }
        hearing.hear(json.readTree(frame.data()), Runnable::run, outcome -> {
            if (outcome == Reception.Outcome.LATE) {
                count("left");
            } else {
                acknowledge(frame, nothing());
            }
        });
    }

    private void event(Frame frame) {
        if (!FREE.matcher(frame.header("eventType")).matches()) {
            usage.pushed();
        }
        departures.heard(frame.header("eventType"), frame.header("eventCorpId"), json.readTree(frame.data()));
        acknowledge(frame, Map.of("status", "SUCCESS", "message", "ok"));
    }

    private void acknowledge(Frame frame, Map<String, ?> answer) {
        frame.acknowledge(answer);
        count("acknowledged");
    }

    private static Map<String, Object> nothing() {
        return Map.of("response", new HashMap<>());
    }
}
