package io.salesbell.intake.demo;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A demo is wanted where the console is on, which it is by default when no platform is configured. */
class DemoWanted implements Condition {
    private static final List<String> PLATFORMS = List.of(
            "SLACK_BOT_TOKEN", "SLACK_CLIENT_ID", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN", "DINGTALK_CLIENT_ID");

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return environment.getProperty("salesbell.demo", Boolean.class, true) && consoleIsOn(environment);
    }

    private static boolean consoleIsOn(Environment environment) {
        String chosen = environment.getProperty("salesbell.console", "");
        return chosen.isBlank()
                ? PLATFORMS.stream().noneMatch(name -> isSet(environment, name))
                : Boolean.parseBoolean(chosen);
    }

    private static boolean isSet(Environment environment, String name) {
        String property = name.toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return !environment.getProperty(name, "").isBlank()
                || !environment.getProperty(property, "").isBlank();
    }
}
