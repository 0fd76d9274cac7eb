package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.salesbell.chat.slack.FakeSlack;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "salesbell.demo=false",
            "salesbell.secret-key=a test's key"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, Browser.class})
@DirtiesContext
class SetupTests {
    private static final WireMockServer SLACK =
            new WireMockServer(WireMockConfiguration.wireMockConfig().dynamicPort());
    private static final String ALL = "app_mentions:read,channels:history,channels:read,chat:write,commands,files:read,"
            + "files:write,groups:history,groups:read,im:history,im:write,users:read,users:read.email";
    private static final String SIGNING = "8f742231b10e8888abcd99baac85a5f0";

    @TempDir
    static Path home;

    @Autowired
    private Browser browser;

    @DynamicPropertySource
    static void elsewhere(DynamicPropertyRegistry registry) {
        SLACK.start();
        registry.add("slack.api-url", () -> SLACK.baseUrl() + "/api/");
        registry.add("dingtalk.api-url", SLACK::baseUrl);
        registry.add("dingtalk.oapi-url", SLACK::baseUrl);
        registry.add("salesbell.home", home::toString);
    }

    @AfterAll
    static void stop() {
        SLACK.stop();
    }

    @BeforeEach
    void allIsWell() throws IOException {
        SLACK.resetAll();
        Files.deleteIfExists(home.resolve("platform.keys"));
        says("auth.test", "{\"ok\":true,\"team_id\":\"T1\",\"user_id\":\"U1\"}", ALL);
        says("apps.connections.open", "{\"ok\":true,\"url\":\"wss://x\"}", "");
        says("oauth.v2.access", "{\"ok\":false,\"error\":\"invalid_code\"}", "");
    }

    @Test
    void oneSentenceForEachThingThatIsMissing() {
        assertThat(test())
                .satisfiesExactly(
                        one -> assertThat(one).contains("bot token is missing"),
                        two -> assertThat(two).contains("signing secret is missing"));
        assertThat(test("bot-token", "xoxb-1")).singleElement().asString().contains("signing secret is missing");
        assertThat(test("bot-token", "xoxp-1", "signing-secret", SIGNING))
                .singleElement()
                .asString()
                .contains("does not begin with xoxb-");
        assertThat(test("bot-token", "xoxb-令牌", "app-token", "xapp-1\n2"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("does not begin with xoxb-"),
                        two -> assertThat(two).contains("does not begin with xapp-"));
        says("auth.test", "<html>a proxy's page</html>", "");
        assertThat(test("bot-token", "xoxb-1", "signing-secret", SIGNING))
                .singleElement()
                .asString()
                .contains("could not be reached");
        says("auth.test", "{\"ok\":true}", ALL.replace("files:read,", "").replace("im:write,", ""));
        assertThat(test("bot-token", "xoxb-1", "signing-secret", SIGNING))
                .satisfiesExactly(
                        one -> assertThat(one).contains("files:read"),
                        two -> assertThat(two).contains("im:write"));
        says("auth.test", "{\"ok\":false,\"error\":\"invalid_auth\"}", "");
        says("apps.connections.open", "{\"ok\":false,\"error\":\"missing_scope\"}", "");
        says("oauth.v2.access", "{\"ok\":false,\"error\":\"bad_client_secret\"}", "");
        assertThat(test("bot-token", "xoxb-1", "app-token", "xapp-1", "client-id", "1", "client-secret", "2"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("invalid_auth"),
                        two -> assertThat(two).contains("connections:write"),
                        three -> assertThat(three).contains("bad_client_secret"),
                        four -> assertThat(four).contains("SALESBELL_PUBLIC_URL"));
        SLACK.stubFor(WireMock.post(WireMock.urlPathEqualTo("/api/auth.test")).willReturn(WireMock.serverError()));
        assertThat(test("bot-token", "xoxb-1", "signing-secret", SIGNING))
                .singleElement()
                .asString()
                .contains("could not be reached");
    }

    @Test
    void whatIsWholeIsKeptEncryptedAndBeatenByTheEnvironment() throws IOException {
        assertThat(ask(true, "bot-token", "xoxb-secret").path("kept").asBoolean())
                .isFalse();
        assertThat(home.resolve("platform.keys")).doesNotExist();
        assertThat(ask(true, "bot-token", "xoxb-secret", "signing-secret", SIGNING)
                        .path("kept")
                        .asBoolean())
                .isTrue();
        assertThat(Files.readString(home.resolve("platform.keys"))).doesNotContain("xoxb", SIGNING);
        JsonNode shown = browser.get("/console/api/setup?language=zh").isOk().json();
        assertThat(shown.toString()).contains("机器人令牌").doesNotContain("xoxb-secret");
        JsonNode slack = shown.valueStream()
                .filter(one -> one.path("platform").asString().equals("slack"))
                .findFirst()
                .orElseThrow();
        assertThat(slack.path("keys").path(0).path("from").asString()).isEqualTo("page");
        assertThat(test()).as("what was kept is tested").isEmpty();

        MockEnvironment next = new MockEnvironment()
                .withProperty("salesbell.home", home.toString())
                .withProperty("salesbell.secret-key", "a test's key")
                .withProperty("slack.signing-secret", "from the environment");
        new StoredKeysSource().postProcessEnvironment(next, new org.springframework.boot.SpringApplication());
        assertThat(next.getProperty("slack.bot-token")).isEqualTo("xoxb-secret");
        assertThat(next.getProperty("slack.signing-secret")).isEqualTo("from the environment");
        browser.post("/console/api/setup", Map.of("platform", "slack", "forget", true))
                .isOk();
        assertThat(StoredKeys.of(next).all()).isEmpty();
    }

    @Test
    void dingTalkSaysWhatItsAppLacks() {
        assertThat(dingTalk())
                .satisfiesExactly(
                        one -> assertThat(one).contains("Client ID is missing"),
                        two -> assertThat(two).contains("Client Secret is missing"));
        assertThat(dingTalk("client-id", "ding1")).singleElement().asString().contains("Client Secret is missing");
        dingTalkSays("/v1.0/oauth2/accessToken", 400, "{\"code\":\"invalidClientIdOrSecret\",\"message\":\"no\"}");
        assertThat(dingTalk("client-id", "ding1", "client-secret", "wrong"))
                .singleElement()
                .asString()
                .contains("does not accept the Client ID", "invalidClientIdOrSecret");
        dingTalkIsWell();
        dingTalkSays("/topapi/v2/user/get", 200, "{\"errcode\":60011,\"errmsg\":\"no right\"}");
        assertThat(dingTalk("client-id", "ding1", "client-secret", "s", "card-template", "nonsense"))
                .satisfiesExactly(
                        one -> assertThat(one).contains("qyapi_get_member"),
                        two -> assertThat(two).contains(".schema"));
    }

    @Test
    void dingTalkSaysWhatIsInTheWay() {
        dingTalkIsWell();
        assertThat(dingTalk("client-id", "ding1", "client-secret", "s")).isEmpty();
        dingTalkSays(
                "/v1.0/robot/messageFiles/download",
                400,
                "{\"code\":\"invalidParameter.robotCode.auth\",\"message\":\"m\"}");
        assertSaid("robot code ding1 is not this app's");
        dingTalkSays(
                "/v1.0/robot/messageFiles/download",
                403,
                "{\"code\":\"Forbidden.AccessDenied.AccessTokenPermissionDenied\",\"message\":\"m\"}");
        assertSaid("qyapi_robot_sendmsg is missing");
        dingTalkSays("/v1.0/robot/messageFiles/download", 400, "{\"code\":\"unknownError\",\"message\":\"m\"}");
        dingTalkSays("/v1.0/gateway/connections/open", 403, "<html>");
        assertSaid("opens no Stream connection (HTTP 403)");
        dingTalkSays("/v1.0/gateway/connections/open", 200, "{\"endpoint\":\"\"}");
        assertSaid("opens no Stream connection");
        dingTalkSays("/topapi/v2/department/get", 200, "<html>");
        assertSaid("can't be asked");
        dingTalkSays("/topapi/v2/department/get", 200, "{\"errcode\":60020,\"errmsg\":\"ip\"}");
        assertSaid("takes no calls from this server");
        dingTalkSays("/v1.0/oauth2/accessToken", 200, "{}");
        assertSaid("can't be asked");
        dingTalkSays("/v1.0/oauth2/accessToken", 502, "<html>");
        assertSaid("can't be asked");
        dingTalkSays("/v1.0/oauth2/accessToken", 403, "{\"code\":\"Forbidden.AccessDenied.IpNotInWhiteList\"}");
        assertSaid("takes no calls from this server");
    }

    private void assertSaid(String words) {
        assertThat(dingTalk("client-id", "ding1", "client-secret", "s"))
                .singleElement()
                .asString()
                .contains(words);
    }

    @Test
    void anAppTokenOfAnotherAppIsNamed() {
        says("auth.test", "{\"ok\":true,\"user_id\":\"U1\",\"bot_id\":\"B1\"}", ALL);
        says("bots.info", "{\"ok\":true,\"bot\":{\"id\":\"B1\",\"app_id\":\"A1\"}}", "");
        assertThat(test("bot-token", "xoxb-1", "app-token", "xapp-1-A1-2-ab")).isEmpty();
        assertThat(test("bot-token", "xoxb-1", "app-token", "xapp-1-A2-2-ab"))
                .singleElement()
                .asString()
                .contains("belongs to another app (A2)", "A1");
        says("bots.info", "<html>", "");
        assertThat(test("bot-token", "xoxb-1", "app-token", "xapp-1-A2-2-ab")).isEmpty();
    }

    @Test
    void dingTalksKeysAreKeptEncryptedAndBeatenByTheEnvironment() throws IOException {
        dingTalkIsWell();
        JsonNode kept = browser.post(
                        "/console/api/setup",
                        Map.of(
                                "platform",
                                "dingtalk",
                                "language",
                                "zh",
                                "keys",
                                Map.of("dingtalk.client-id", "ding1", "dingtalk.client-secret", "hidden-secret"),
                                "keep",
                                true))
                .isOk()
                .json();
        assertThat(kept.path("kept").asBoolean()).isTrue();
        assertThat(Files.readString(home.resolve("platform.keys"))).doesNotContain("hidden-secret");
        assertThat(browser.get("/console/api/setup?language=zh").isOk().json().toString())
                .contains("机器人编码", "卡片模板 ID")
                .doesNotContain("hidden-secret");
        MockEnvironment next = new MockEnvironment()
                .withProperty("salesbell.home", home.toString())
                .withProperty("salesbell.secret-key", "a test's key")
                .withProperty("dingtalk.client-secret", "from the environment");
        new StoredKeysSource().postProcessEnvironment(next, new org.springframework.boot.SpringApplication());
        assertThat(next.getProperty("dingtalk.client-id")).isEqualTo("ding1");
        assertThat(next.getProperty("dingtalk.client-secret")).isEqualTo("from the environment");
    }

    @Test
    void keysAreEnteredOnThisMachineOnly() {
        browser.get("/console/api/setup", "X-Forwarded-For", "10.0.0.1").isRefused(403);
        browser.post("/console/api/setup", Map.of("platform", "fax")).isRefused(404);
        assertThat(browser.get("/console/setup.html").body()).contains("setup.js");
    }

    private static void says(String method, String body, String scopes) {
        SLACK.stubFor(WireMock.post(WireMock.urlPathEqualTo("/api/" + method))
                .willReturn(FakeSlack.json(body).withHeader("x-oauth-scopes", scopes)));
    }

    private static void dingTalkIsWell() {
        dingTalkSays("/v1.0/oauth2/accessToken", 200, "{\"accessToken\":\"t\",\"expireIn\":7200}");
        dingTalkSays("/v1.0/robot/messageFiles/download", 400, "{\"code\":\"unknownError\",\"message\":\"m\"}");
        dingTalkSays("/topapi/v2/user/get", 200, "{\"errcode\":60121,\"errmsg\":\"nobody\"}");
        dingTalkSays("/topapi/v2/department/get", 200, "{\"errcode\":50004,\"errmsg\":\"out of range\"}");
        dingTalkSays("/topapi/v2/user/list", 200, "{\"errcode\":0}");
        dingTalkSays("/v1.0/gateway/connections/open", 200, "{\"endpoint\":\"wss://x:443/connect\",\"ticket\":\"t\"}");
    }

    private static void dingTalkSays(String path, int status, String body) {
        SLACK.stubFor(WireMock.post(WireMock.urlPathEqualTo(path))
                .willReturn(FakeSlack.json(body).withStatus(status)));
    }

    private List<String> dingTalk(String... keys) {
        return ask("dingtalk", false, keys)
                .path("missing")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> test(String... keys) {
        return ask(false, keys)
                .path("missing")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private JsonNode ask(boolean keep, String... keys) {
        return ask("slack", keep, keys);
    }

    private JsonNode ask(String platform, boolean keep, String... keys) {
        Map<String, String> typed = new HashMap<>();
        for (int index = 0; index < keys.length; index += 2) {
            typed.put(platform + "." + keys[index], keys[index + 1]);
        }
        return browser.post(
                        "/console/api/setup",
                        Map.of("platform", platform, "language", "en", "keys", typed, "keep", keep))
                .isOk()
                .json();
    }
}
