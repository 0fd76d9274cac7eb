package io.salesbell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Shows the operator a port that there is not as one sentence instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortFailureAnalyzer implements FailureAnalyzer {
    private static final int HIGHEST = 65535;

    private final Environment environment;

    PortFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String port = environment.getProperty("server.port", "").strip();
        if (port.isEmpty() || isPort(port)) {
            return null;
        }
        String sentence = "SERVER_PORT must be a number from 0 to %d but is %s.".formatted(HIGHEST, port);
        return new FailureAnalysis(sentence, null, failure);
    }

    private static boolean isPort(String port) {
        return port.matches("\\d{1,5}") && Integer.parseInt(port) <= HIGHEST;
    }
}
