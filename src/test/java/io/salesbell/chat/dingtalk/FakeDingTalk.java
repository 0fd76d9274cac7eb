package io.salesbell.chat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** DingTalk's two APIs as far as the bot asks them; every call is taken unless a test says otherwise. */
public class FakeDingTalk implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    public static final String SECRET = "this is a secret";
    public static final String CORP = "ding1";
    public static final String TOKEN = "/v1.0/oauth2/accessToken";
    public static final String TO_USERS = "/v1.0/robot/oToMessages/batchSend";
    public static final String TO_GROUP = "/v1.0/robot/groupMessages/send";
    public static final String SESSION = "/robot/sendBySession";
    public static final String CARD = "/v1.0/card/instances/createAndDeliver";
    public static final String CARDS = "/v1.0/card/instances";
    public static final String CARD_ROUTE = "/v1.0/card/callbacks/register";
    public static final String FILE = "/v1.0/robot/messageFiles/download";
    public static final String USER = "/topapi/v2/user/get";

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        server.start();
        reset();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fake dingtalk",
                        Map.of(
                                "dingtalk.client-id",
                                "dingclient",
                                "dingtalk.client-secret",
                                SECRET,
                                "dingtalk.mode",
                                "http",
                                "dingtalk.api-url",
                                url(""),
                                "dingtalk.oapi-url",
                                url(""))));
        context.getBeanFactory().registerSingleton("fakeDingTalk", this);
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                server.stop();
            }
        });
    }

    public String url(String path) {
        return server.baseUrl() + path;
    }

    /** Every call is taken again, and nothing was called yet. */
    public void reset() {
        server.resetAll();
        server.stubFor(any(anyUrl()).atPriority(10).willReturn(json("{\"errcode\":0}")));
        says(TOKEN, "{\"accessToken\":\"token-1\",\"expireIn\":7200}");
        says(TO_USERS, "{\"processQueryKey\":\"q-user\",\"invalidStaffIdList\":[],\"flowControlledStaffIdList\":[]}");
        says(TO_GROUP, "{\"processQueryKey\":\"q-group\"}");
        says(SESSION, "{\"errcode\":0,\"errmsg\":\"ok\"}");
        says(
                CARD,
                "{\"success\":true,\"result\":{\"deliverResults\":[{\"success\":true,\"carrierId\":\"carrier-1\"}]}}");
        says(CARDS, "{\"success\":true,\"result\":true}");
        says(CARD_ROUTE, "{\"success\":true,\"result\":{\"apiSecret\":\"x\"}}");
        says("/media/upload", "{\"errcode\":0,\"media_id\":\"@media1\",\"type\":\"image\"}");
        says(USER, "{\"errcode\":60011,\"errmsg\":\"no permission\"}");
    }

    /** From now on the path answers so. */
    public void says(String path, String body) {
        says(path, json(body));
    }

    public void says(String path, ResponseDefinitionBuilder response) {
        server.stubFor(any(urlPathEqualTo(path)).willReturn(response));
    }

    public void stub(MappingBuilder mapping) {
        server.stubFor(mapping);
    }

    /** Has a photo to be fetched by that code. */
    public void holds(String code, byte[] bytes) {
        String path = "/photo/" + code + ".tmp";
        stub(any(urlPathEqualTo(FILE))
                .withRequestBody(containing(code))
                .willReturn(json("{\"downloadUrl\":\"" + url(path) + "\"}")));
        says(path, aResponse().withBody(bytes));
    }

    /** What pressing that button of the newest answer sends. */
    public String pressing(String label) {
        List<JsonNode> answers = calls(SESSION);
        JsonNode card = answers.get(answers.size() - 1).path("actionCard");
        String address = card.path("btns")
                .valueStream()
                .filter(button -> button.path("title").asString().equals(label))
                .map(button -> button.path("actionURL").asString())
                .findFirst()
                .orElseGet(() -> card.path("singleURL").asString());
        return URLDecoder.decode(address.replaceFirst(".*content=", ""), StandardCharsets.UTF_8);
    }

    /** What was sent to a path so far, oldest first. */
    public List<JsonNode> calls(String path) {
        return requests(path).stream()
                .map(request -> JsonMapper.shared().readTree(request.getBodyAsString()))
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

    /** What was sent and taken so far, oldest first. */
    public List<ServeEvent> arrived() {
        List<ServeEvent> newestFirst = new ArrayList<>(server.getAllServeEvents().stream()
                .filter(event -> event.getResponse().getStatus() == 200)
                .filter(event -> !event.getResponse().getBodyAsString().contains("\"errcode\":3"))
                .toList());
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    /** The next messages to groups are answered so. */
    public void refuses(int times, ResponseDefinitionBuilder response) {
        String scenario = UUID.randomUUID().toString();
        for (int time = 0; time < times; time++) {
            server.stubFor(any(urlPathEqualTo(TO_GROUP))
                    .atPriority(1)
                    .inScenario(scenario)
                    .whenScenarioStateIs(time == 0 ? STARTED : "after " + time)
                    .willSetStateTo("after " + (time + 1))
                    .willReturn(response));
        }
    }

    public static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("Content-Type", "application/json").withBody(body);
    }

    public static ResponseDefinitionBuilder refuses(int status, String code) {
        return json("{\"code\":\"" + code + "\",\"message\":\"" + code + "\",\"requestid\":\"r1\"}")
                .withStatus(status);
    }
}
