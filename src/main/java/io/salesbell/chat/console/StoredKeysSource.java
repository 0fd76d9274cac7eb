package io.salesbell.chat.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Configures the platforms with the keys of the set-up page; whatever else is configured beats them. */
class StoredKeysSource implements EnvironmentPostProcessor, Ordered {
    private static final String NAME = "set-up page";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        Map<String, Object> keys =
                new LinkedHashMap<>(StoredKeys.of(environment).all());
        if (!keys.isEmpty()) {
            environment.getPropertySources().addLast(new MapPropertySource(NAME, keys));
        }
    }

    /** Whether the property is set and not by the set-up page. */
    static boolean isConfigured(ConfigurableEnvironment environment, String property) {
        return environment.getPropertySources().stream()
                .filter(source ->
                        !source.getName().equals(NAME) && !source.getName().equals("configurationProperties"))
                .anyMatch(source -> isText(source.getProperty(property)));
    }

    private static boolean isText(@Nullable Object value) {
        return value != null && !value.toString().isBlank();
    }

    /** After the configuration files, before the console looks what is configured. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 1;
    }
}
