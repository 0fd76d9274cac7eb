package io.salesbell.chat.console;

import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestCommands;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test that asks the served console with the demo's people over HTTP; classes share one context and database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "salesbell.demo.weeks=1"})
@ContextConfiguration(initializers = FreshDatabase.class)
@Import({TestClockConfiguration.class, TestCommands.class, Browser.class})
@interface ConsoleTest {}
