package io.salesbell.chat.console;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Binds a server with an open console to this machine; beyond it the console asks for a token. */
class ConsoleBinding implements EnvironmentPostProcessor, Ordered {
    private static final String ADDRESS = "server.address";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        ConsoleAccess access = ConsoleAccess.of(environment);
        if (!access.on() || access.needsToken()) {
            return;
        }
        String address = environment.getProperty(ADDRESS, "").strip();
        if (address.isEmpty()) {
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("console binding", Map.of(ADDRESS, "127.0.0.1")));
        } else if (!ConsoleAccess.isLoopback(address)) {
            throw new ConsoleStartException(
                    "The console would be open to everybody who reaches %s; set SALESBELL_CONSOLE_TOKEN, or SALESBELL_CONSOLE=false, or SERVER_ADDRESS=127.0.0.1."
                            .formatted(address));
        }
    }

    /** After the configuration files. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
