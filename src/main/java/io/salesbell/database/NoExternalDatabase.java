package io.salesbell.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** True unless {@code SPRING_DATASOURCE_URL} names a database; empty, as compose files pass it, names none. */
class NoExternalDatabase implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }

    /**
     * Refuses a user or a password without the address they are for, rather than keep the records somewhere else.
     *
     * @throws DatabaseStartException when one of them is set
     */
    static void refuseHalf(Environment environment) {
        if (StringUtils.hasText(environment.getProperty("spring.datasource.username"))
                || StringUtils.hasText(environment.getProperty("spring.datasource.password"))) {
            throw new DatabaseStartException(
                    "SPRING_DATASOURCE_USERNAME or SPRING_DATASOURCE_PASSWORD is set but SPRING_DATASOURCE_URL is not; set it, as in jdbc:postgresql://host:5432/database, or none of them for the embedded database.");
        }
    }
}
