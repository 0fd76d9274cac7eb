package io.salesbell.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole bot on a database of its own, with the organization of {@link TestTeam}, the clock under the
 * test's hand and no background workers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "salesbell.demo=false",
            "spring.main.lazy-initialization=false"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, TestTeam.class, Chat.class, RecordingPlatform.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface SalesbellTest {}
