package io.salesbell.chat.slack;

import io.salesbell.chat.PlatformContract;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.testing.TestTeam;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Slack in Socket Mode does what every platform must. */
@SocketTest
@Import({TestTeam.class, SlackChannel.class, SlackPeople.class, SlackDriver.class})
class SocketContractTests extends PlatformContract {
    @Autowired
    private SlackDriver driver;

    @Override
    protected PlatformDriver driver() {
        return driver;
    }
}
