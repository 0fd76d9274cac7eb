package io.salesbell.chat.slack;

import io.salesbell.chat.slack.socket.SocketServer;
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

/** A test of the whole bot in Socket Mode: everything comes over connections that the bot opened itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "slack.app-token=xapp-test"})
@ContextConfiguration(initializers = {FreshDatabase.class, FakeSlack.class, SocketServer.class})
@Import({TestClockConfiguration.class, SlackUser.class})
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
public @interface SocketTest {}
