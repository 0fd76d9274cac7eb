package io.salesbell.chat.dingtalk.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.Topics;
import io.salesbell.chat.dingtalk.people.Departures;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.receiving.Clicks;
import io.salesbell.chat.dingtalk.receiving.Reception;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a frame asks for, done before it is acknowledged. What could not be kept is left for DingTalk to send again. */
@Component
@WhenDingTalkIsOn
class Frames {
    private static final Logger log = LoggerFactory.getLogger(Frames.class);
    /** Events of the contacts, which cost no quota. */
    private static final Pattern FREE = Pattern.compile("user_\\w+_org|org_dept_\\w+");

    private static final String COUNTER = "salesbell.dingtalk.frames";

    private final Reception reception;
    private final Clicks clicks;
    private final Departures departures;
    private final JsonMapper json;
    private final MeterRegistry meters;
    private final Usage usage;

    Frames(
            Reception reception,
            Clicks clicks,
            Departures departures,
            JsonMapper json,
            MeterRegistry meters,
            Usage usage) {
        this.clicks = clicks;
        this.reception = reception;
        this.departures = departures;
        this.json = json;
        this.meters = meters;
        this.usage = usage;
    }

    /** Does what the frame asks for. */
    void handle(Frame frame) {
        try {
            boolean kept = switch (frame.type()) {
                case CALLBACK -> callback(frame);
                case EVENT -> event(frame);
                case SYSTEM, UNKNOWN -> true;
            };
            count(kept ? "acknowledged" : "left");
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

    private boolean callback(Frame frame) {
        if (frame.topic().equals(Topics.CARDS)) {
            Map<String, Object> shown = clicks.hear(json.readTree(frame.data())).orElse(Map.of());
            frame.acknowledge(Map.of("response", shown));
            return true;
        }
        if (!frame.topic().equals(Topics.ROBOT)) {
            log.warn("a frame of the unknown topic {}", frame.topic());
            frame.unknown();
            return true;
        }
        JsonNode body = json.readTree(frame.data());
        boolean kept = !body.isObject() || reception.hear(body) != Reception.Outcome.LATE;
        if (kept) {
            frame.acknowledge(nothing());
        }
        return kept;
    }

    private boolean event(Frame frame) {
        if (!FREE.matcher(frame.header("eventType")).matches()) {
            usage.pushed();
        }
        departures.heard(frame.header("eventType"), frame.header("eventCorpId"), json.readTree(frame.data()));
        frame.acknowledge(Map.of("status", "SUCCESS", "message", "ok"));
        return true;
    }

    private static Map<String, Object> nothing() {
        return Map.of("response", new HashMap<>());
    }
}
