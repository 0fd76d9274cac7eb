package io.salesbell.chat.slack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A part of Slack: absent when none of its keys is set. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WhenSlackIsOn.IsOn.class)
public @interface WhenSlackIsOn {

    /** Asks the environment. */
    class IsOn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Stream.of("bot-token", "client-id", "signing-secret", "app-token")
                    .anyMatch(key -> !context.getEnvironment()
                            .getProperty("slack." + key, "")
                            .isBlank());
        }
    }
}
