package io.salesbell.chat.slack.sending;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.salesbell.chat.slack.SlackSettings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlackWebTests {
    private static final int AN_HOUR = 3_600_000;

    private final WireMockServer server = new WireMockServer(wireMockConfig().dynamicPort());

    @BeforeEach
    void started() {
        server.start();
    }

    @AfterEach
    void stopped() {
        server.stop();
    }

    @Test
    void aBodyThatComesToAHaltIsGivenUpAndTriedAgain() {
        server.stubFor(
                any(anyUrl()).willReturn(aResponse().withBody("a".repeat(1000)).withChunkedDribbleDelay(10, AN_HOUR)));
        SlackWeb web =
                new SlackWeb(new SlackSettings("", "", "", "", "", server.baseUrl() + "/api/"), Duration.ofMillis(50));
        assertThatExceptionOfType(SlackFailure.class)
                .isThrownBy(() -> web.download(server.baseUrl() + "/files/a.png", "xoxb-1"))
                .matches(failure -> !failure.isPermanent());
    }
}
