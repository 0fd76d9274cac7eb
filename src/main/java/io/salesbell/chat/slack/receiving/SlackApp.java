package io.salesbell.chat.slack.receiving;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Bolt's app with our own authorization in front, so that it starts and answers while Slack is down; the same for HTTP
 * and Socket Mode. Signatures are verified before.
 */
@Component
@WhenSlackIsOn
public class SlackApp {
    private static final Logger log = LoggerFactory.getLogger(SlackApp.class);
    private static final int BAD_REQUEST = 400;
    private static final int FAILED = 500;

    private final App app;
    private final SlackRequestParser parser;

    SlackApp(Slack slack, Reception reception) {
        AppConfig config = AppConfig.builder()
                .slack(slack)
                .requestVerificationEnabled(false)
                .threadPoolSize(1)
                .build();
        this.app = new App(config, List.of(reception));
        this.parser = new SlackRequestParser(config);
    }

    public AppConfig config() {
        return app.config();
    }

    /** What came over HTTP: 400 when it can't be read, an empty acknowledgement for kinds that are not known. */
    public Response hear(String body, Map<String, List<String>> headers) {
        Request<?> request;
        try {
            request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("/slack/events")
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(headers))
                    .remoteAddress("")
                    .build());
        } catch (RuntimeException malformed) {
            return Response.error(BAD_REQUEST);
        }
        return request == null ? unread(body) : hear(request);
    }

    /** What Bolt has read already, over HTTP or Socket Mode. */
    public Response hear(Request<?> request) {
        try {
            return app.run(request);
        } catch (Reception.UnreadableException malformed) {
            return Response.error(BAD_REQUEST);
        } catch (Exception bug) {
            log.error("a request of Slack's failed", bug);
            return Response.error(FAILED);
        }
    }

    /** What Bolt knows no kind of is acknowledged when it can be read at all. */
    private static Response unread(String body) {
        try {
            return Payloads.read(body).isObject() ? Response.ok() : Response.error(BAD_REQUEST);
        } catch (Reception.UnreadableException malformed) {
            return Response.error(BAD_REQUEST);
        }
    }
}
