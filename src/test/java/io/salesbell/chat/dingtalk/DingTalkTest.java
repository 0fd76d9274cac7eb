package io.salesbell.chat.dingtalk;

import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A test of the whole bot in a DingTalk that is not there: signed requests in, API calls out to WireMock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "dingtalk.answers-within=30s",
            "dingtalk.quotable-answers=false"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeDingTalk.class})
@Import({TestClockConfiguration.class, DingTalkUser.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface DingTalkTest {}
