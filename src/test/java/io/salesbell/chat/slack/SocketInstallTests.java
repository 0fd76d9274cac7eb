package io.salesbell.chat.slack;

import io.salesbell.chat.slack.socket.SocketServer;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The workspace is installed over HTTP, and what it says comes over the socket. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "slack.patience=1m",
            "slack.app-token=xapp-test",
            "slack.client-id=123.456",
            "slack.client-secret=shh",
            "salesbell.secret-key=a test's key",
            "salesbell.public-url=https://bell.example"
        })
@ContextConfiguration(
        initializers = {FreshDatabase.class, FakeSlack.class, SlackOauthTests.NoToken.class, SocketServer.class})
@Import({TestClockConfiguration.class, SlackUser.class})
@DirtiesContext
class SocketInstallTests extends InstallStory {
    @Autowired
    private SocketServer server;

    @Override
    protected void nothingIsAcknowledged() {
        server.waits(Duration.ofSeconds(3));
    }
}
