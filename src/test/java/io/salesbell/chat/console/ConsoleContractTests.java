package io.salesbell.chat.console;

import io.salesbell.chat.PlatformContract;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** The console does what every platform must. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "salesbell.demo.weeks=1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, Browser.class, ConsoleDriver.class})
@DirtiesContext
class ConsoleContractTests extends PlatformContract {
    @Autowired
    private ConsoleDriver driver;

    @Override
    protected PlatformDriver driver() {
        return driver;
    }
}
