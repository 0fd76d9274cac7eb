package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.console.Browser.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

@ConsoleTest
class ConsoleAccessTests {
    private static final String LOOK = "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"look\"}";

    @Autowired
    private Browser browser;

    @Autowired
    private ApplicationContext context;

    private Response line(String body) {
        return browser.postRaw("/console/api/messages", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** The status line of a request as written. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), browser.port())) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
                line.write(c);
            }
            return line.toString(StandardCharsets.US_ASCII);
        }
    }

    private String withHost(String host) throws IOException {
        return raw("GET /console/api/people HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(host));
    }

    @Test
    void onlyThisMachinesOwnNamesAreAnswered() throws IOException {
        assertThat(withHost("localhost")).contains(" 200");
        assertThat(withHost("localhost:" + browser.port())).contains(" 200");
        assertThat(withHost("127.0.0.1:1")).contains(" 200");
        assertThat(withHost("[::1]:8080")).contains(" 200");
        assertThat(withHost("evil.example")).contains(" 403");
        assertThat(withHost("localhost.evil.example")).contains(" 403");
        assertThat(withHost("127.0.0.1.evil.example:8080")).contains(" 403");
        assertThat(raw("GET / HTTP/1.1\nHost: evil.example\nConnection: close\n\n"))
                .contains(" 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto"})
    void whatCameThroughAProxyIsRefused(String header) {
        browser.get("/console/api/people", header, "for=1.2.3.4").isRefused(403);
    }

    @Test
    void anotherPagesRequestsAreRefused() {
        String own = "http://127.0.0.1:" + browser.port();
        Map<String, String> line = Map.of("from", "lily", "conversation", "bot", "text", "look");
        browser.post("/console/api/messages", line, "Origin", own).isOk();
        browser.post("/console/api/messages", line, "Sec-Fetch-Site", "same-origin")
                .isOk();
        browser.post("/console/api/messages", line, "Origin", "https://evil.example")
                .isRefused(403);
        browser.post("/console/api/messages", line, "Origin", "null").isRefused(403);
        browser.post("/console/api/messages", line, "Origin", "http://127.0.0.1:1")
                .isRefused(403);
        browser.post("/console/api/messages", line, "Sec-Fetch-Site", "cross-site")
                .isRefused(403);
        browser.postRaw("/console/api/messages", "text/plain", LOOK.getBytes(StandardCharsets.UTF_8))
                .isRefused(415);
        assertThat(browser.send(browser.request("/console/api/people")
                                .method("PUT", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "null",
                "[]",
                "7",
                "{}",
                "{\"from\":\"lily\"}",
                "{\"from\":\"lily\",\"conversation\":\"bot\"}",
                "{\"from\":{},\"conversation\":\"bot\",\"text\":\"look\"}",
                "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":[\"look\"]}",
                "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":5}",
                "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"look\",\"id\":\"\"}",
                "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"look\",\"id\":\"a\\u0000b\"}",
                "{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"look\",\"photos\":[null]}"
            })
    void whatIsMalformedIsRefusedWithASentence(String body) {
        line(body).isRefused(400);
    }

    @Test
    void whatIsDeepLargeOrHostileDoesNoHarm() {
        line("{\"from\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}").isRefused(400);
        line("{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"" + "x".repeat(65 * 1024) + "\"}")
                .isRefused(413);
        byte[] large = ("{\"from\":\"lily\",\"text\":\"" + "x".repeat(70_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        browser.send(browser.request("/console/api/messages")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))
                .isRefused(413);
        line("{\"from\":\"lily\",\"conversation\":\"bot\",\"text\":\"look \\u0000\\ud800 \\u202e'; drop table member;--\"}")
                .isOk();
        line("{\"from\":\"\\u0000\",\"conversation\":\"bot\",\"text\":\"look\"}")
                .isRefused(404);
        browser.get("/console/api/conversations/bot/messages?as=lily&after=x").isRefused(400);
        browser.get("/console/api/conversations/bot/messages?as=lily&limit=0").isRefused(400);
        browser.get("/console/api/conversations").isRefused(400);
        browser.get("/console/api/no-such-thing").isRefused(404);
    }

    @Test
    void thePageIsServedUnderAStrictPolicy() {
        Response page = browser.get("/").isOk();
        assertThat(page.body()).contains("/console/js/main.js");
        assertThat(page.raw().headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'")
                .contains("font-src 'self'")
                .doesNotContain("unsafe");
        assertThat(browser.get("/console/fonts/NotoSansSC-Regular.ttf")
                        .isOk()
                        .raw()
                        .headers()
                        .firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("font"));
        assertThat(page.raw().headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(browser.get("/console/js/main.js").isOk().raw().headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("javascript"));
        assertThat(browser.get("/console/api/texts?language=zh")
                        .isOk()
                        .json()
                        .get("console.page.send")
                        .asString())
                .isEqualTo("发送");
        assertThat(browser.get("/console/../application.yaml").status()).isIn(400, 404);
        assertThat(browser.get("/actuator/health/readiness").isOk().body()).contains("UP");
        assertThat(browser.get("/actuator/health/liveness").isOk().body()).contains("UP");
        assertThat(browser.get("/actuator/prometheus").isOk().body()).contains("jvm_");
        assertThat(browser.get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void nobodySpeaksBeforeTheHistoryIsToldAndThePageHasWordsForIt() {
        AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
        try {
            assertThat(browser.get("/console/api/people").status()).isEqualTo(503);
            assertThat(line(LOOK).status()).isEqualTo(503);
            assertThat(browser.get("/console/api/texts?language=zh").isOk().body())
                    .contains("销售铃正在启动");
        } finally {
            AvailabilityChangeEvent.publish(context, ReadinessState.ACCEPTING_TRAFFIC);
        }
        assertThat(browser.get("/console/api/people").status()).isEqualTo(200);
    }

    @Test
    void aTokenOpensTheConsoleBeyondThisMachineAndNothingElseDoes() {
        ConsoleGate gate = new ConsoleGate(new ConsoleAccess(true, "s3cret"));
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/console/api/people");
        request.setServletPath("/console/api/people");
        request.setRemoteAddr("203.0.113.7");
        request.addHeader("Host", "bell.example");
        assertThat(gate.refuses(request))
                .get()
                .extracting(ConsoleGate.Refused::status)
                .isEqualTo(401);
        request.addHeader(ConsoleGate.TOKEN_HEADER, "s3cret");
        assertThat(gate.refuses(request)).isEmpty();
        assertThat(new ConsoleGate(new ConsoleAccess(true, "")).refuses(request))
                .get()
                .extracting(ConsoleGate.Refused::status)
                .isEqualTo(403);
        request.setServletPath("/console/api/texts");
        request.removeHeader(ConsoleGate.TOKEN_HEADER);
        assertThat(gate.refuses(request)).isEmpty();
    }

    @Test
    void theConsoleIsOnByDefaultOnlyWithoutAPlatformAndBoundToThisMachine() {
        assertThat(ConsoleAccess.of(new MockEnvironment()).on()).isTrue();
        assertThat(ConsoleAccess.of(new MockEnvironment().withProperty("SLACK_BOT_TOKEN", "x"))
                        .on())
                .isFalse();
        assertThat(ConsoleAccess.of(new MockEnvironment()
                                .withProperty("DINGTALK_CLIENT_ID", "x")
                                .withProperty("salesbell.console", "true"))
                        .on())
                .isTrue();
        assertThat(ConsoleAccess.of(new MockEnvironment().withProperty("salesbell.console", "false"))
                        .on())
                .isFalse();
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        bind(environment);
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    }

    @Test
    void anOpenConsoleBeyondThisMachineIsOneSentenceAtTheStart() {
        MockEnvironment open = new MockEnvironment().withProperty("server.address", "0.0.0.0");
        assertThatThrownBy(() -> bind(open))
                .isInstanceOf(ConsoleStartException.class)
                .hasMessageContaining("0.0.0.0");
        MockEnvironment guarded = new MockEnvironment()
                .withProperty("server.address", "0.0.0.0")
                .withProperty("salesbell.console.token", "s3cret");
        bind(guarded);
        MockEnvironment wrong = new MockEnvironment().withProperty("salesbell.console", "maybe");
        assertThatThrownBy(() -> bind(wrong)).hasMessageContaining("maybe");
    }

    private static void bind(ConfigurableEnvironment environment) {
        new ConsoleBinding().postProcessEnvironment(environment, new SpringApplication());
    }
}
