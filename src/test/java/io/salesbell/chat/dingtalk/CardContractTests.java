package io.salesbell.chat.dingtalk;

import io.salesbell.chat.PlatformContract;
import io.salesbell.chat.PlatformDriver;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestTeam;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** DingTalk does what every platform must also where buttons stand on interactive cards. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "salesbell.public-url=https://bell.example",
            "dingtalk.card-template=1f0a-template.schema",
            "dingtalk.patience=30s"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeDingTalk.class})
@Import({TestClockConfiguration.class, TestTeam.class, DingTalkUser.class, DingTalkDriver.class})
@DirtiesContext
class CardContractTests extends PlatformContract {
    @Autowired
    private DingTalkDriver driver;

    @BeforeEach
    void moved() {
        driver.move();
    }

    @Override
    protected PlatformDriver driver() {
        return driver;
    }
}
