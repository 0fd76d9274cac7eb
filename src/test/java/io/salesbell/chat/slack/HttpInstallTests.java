package io.salesbell.chat.slack;

import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Everything comes as signed requests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "slack.patience=1m",
            "slack.client-id=123.456",
            "slack.client-secret=shh",
            "salesbell.secret-key=a test's key",
            "salesbell.public-url=https://bell.example"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeSlack.class, SlackOauthTests.NoToken.class})
@Import({TestClockConfiguration.class, SlackUser.class})
@DirtiesContext
class HttpInstallTests extends InstallStory {}
