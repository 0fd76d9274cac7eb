package io.salesbell.chat.dingtalk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** A part of DingTalk: absent when none of its keys is set. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Conditional(WhenDingTalkIsOn.IsOn.class)
public @interface WhenDingTalkIsOn {

    /** Asks the environment. */
    class IsOn implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Stream.of("client-id", "client-secret")
                    .anyMatch(key -> !context.getEnvironment()
                            .getProperty("dingtalk." + key, "")
                            .isBlank());
        }
    }
}
