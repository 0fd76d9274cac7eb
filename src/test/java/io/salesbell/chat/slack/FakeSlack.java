package io.salesbell.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Slack's Web API as far as the bot asks it; every method answers ok unless a test says otherwise. */
public class FakeSlack implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    static final String TEAM = "T1";
    static final String BOT = "UBOT";

    private static final String TS =
            "17630{{randomValue length=5 type='NUMERIC'}}.{{randomValue length=6 type='NUMERIC'}}";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        server.start();
        reset();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fake slack",
                        Map.of(
                                "slack.signing-secret",
                                SECRET,
                                "slack.bot-token",
                                "xoxb-test",
                                "slack.api-url",
                                url("/api/"))));
        context.getBeanFactory().registerSingleton("fakeSlack", this);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.stop();
            }
        });
    }

    public String url(String path) {
        return server.baseUrl() + path;
    }

    /** Every call answers ok again, and nothing was called yet. */
    public void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(json("{\"ok\":true}")));
        says("auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"team\":\"Acme\",\"user_id\":\"UBOT\",\"bot_id\":\"B1\"}");
        says("chat.postMessage", "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1763000000.000100\"}");
        says("chat.postEphemeral", "{\"ok\":true,\"message_ts\":\"1763000000.000200\"}");
        says("conversations.open", "{\"ok\":true,\"channel\":{\"id\":\"D1\"}}");
        says("conversations.history", "{\"ok\":true,\"messages\":[]}");
        says(
                "files.getUploadURLExternal",
                "{\"ok\":true,\"upload_url\":\"" + url("/upload/1") + "\",\"file_id\":\"F1\"}");
    }

    /** From now on the method answers so. */
    public void says(String method, String body) {
        server.stubFor(post(urlPathEqualTo("/api/" + method)).willReturn(json(body)));
    }

    public void says(String method, ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathEqualTo("/api/" + method)).willReturn(response));
    }

    public void stub(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    /** What was sent to a method so far, oldest first. */
    public List<Map<String, String>> calls(String method) {
        return requests("/api/" + method).stream()
                .map(request -> form(request.getBodyAsString()))
                .toList();
    }

    public List<LoggedRequest> requests(String path) {
        List<LoggedRequest> newestFirst = new ArrayList<>(server.getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .filter(request -> request.getUrl().startsWith(path))
                .toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** Every call so far with what it was answered, oldest first. */
    public List<ServeEvent> served() {
        List<ServeEvent> oldestFirst = new ArrayList<>(server.getAllServeEvents());
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    /** A workspace that keeps its messages apart: each has a ts of its own, each user a direct conversation. */
    public void likeAWorkspace() {
        says("conversations.open", templated("{\"ok\":true,\"channel\":{\"id\":\"D%s\"}}".formatted(field("users"))));
        says(
                "chat.postMessage",
                templated("{\"ok\":true,\"channel\":\"%s\",\"ts\":\"%s\"}".formatted(field("channel"), TS)));
        says("chat.postEphemeral", templated("{\"ok\":true,\"message_ts\":\"%s\"}".formatted(TS)));
    }

    /** The next calls of the method are answered so, then it is as before. */
    public void says(String method, ResponseDefinitionBuilder response, int calls) {
        String scenario = UUID.randomUUID().toString();
        for (int call = 0; call < calls; call++) {
            server.stubFor(post(urlPathEqualTo("/api/" + method))
                    .atPriority(1)
                    .inScenario(scenario)
                    .whenScenarioStateIs(call == 0 ? Scenario.STARTED : "after " + call)
                    .willSetStateTo("after " + (call + 1))
                    .willReturn(response));
        }
    }

    private static ResponseDefinitionBuilder templated(String body) {
        return json(body).withTransformers("response-template");
    }

    private static String field(String name) {
        return "{{formData request.body 'form' urlDecode=true}}{{form." + name + "}}";
    }

    static Map<String, String> fields(ServeEvent served) {
        return form(served.getRequest().getBodyAsString());
    }

    public static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> fields.put(
                        URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair.length > 1 ? URLDecoder.decode(pair[1], StandardCharsets.UTF_8) : ""));
        return fields;
    }
}
