package io.salesbell.chat.slack;

import io.salesbell.chat.PlatformContract;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.testing.TestTeam;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Slack over HTTP does what every platform must. */
@SlackTest
@Import({TestTeam.class, SlackChannel.class, SlackPeople.class, SlackDriver.class})
class SlackContractTests extends PlatformContract {
    @Autowired
    private SlackDriver driver;

    @Override
    protected PlatformDriver driver() {
        return driver;
    }
}
