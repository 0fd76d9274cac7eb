package io.salesbell.database;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Shows the operator a database that cannot be used as one sentence instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseFailureAnalyzer implements FailureAnalyzer {
    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        String url = external();
        if (url != null && !url.startsWith("jdbc:postgresql:")) {
            return sentence(notAnAddress(url), failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseStartException start) {
                return sentence(String.valueOf(start.getMessage()), failure);
            }
            if (cause instanceof SQLException sql && url != null && isUnreachable(sql)) {
                return sentence(unreachable(url, sql), failure);
            }
        }
        return null;
    }

    /** Connection (08), authorization (28), no such database (3D), no room (53) or shutting down (57). */
    private static boolean isUnreachable(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.matches("(08|28|3D|53|57P).*");
    }

    static String unreachable(String url, SQLException e) {
        return "The database %s cannot be used (%s); see that it runs and that SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD are right."
                .formatted(withoutSecrets(url), reason(e));
    }

    /** The driver's first sentence, which leaves out only that a host is unknown. */
    private static String reason(SQLException e) {
        if (e.getCause() instanceof UnknownHostException unknown) {
            return "unknown host " + unknown.getMessage();
        }
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
        return message.replaceFirst("\\.(\\s.*)?$", "");
    }

    static String notAnAddress(String url) {
        return "SPRING_DATASOURCE_URL must look like jdbc:postgresql://host:5432/database but is %s."
                .formatted(withoutSecrets(url));
    }

    private @Nullable String external() {
        String url = environment.getProperty("spring.datasource.url");
        return StringUtils.hasText(url) ? url : null;
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*$", "").replaceFirst("//[^/@]*@", "//");
    }

    private static FailureAnalysis sentence(String sentence, Throwable failure) {
        return new FailureAnalysis(sentence, null, failure);
    }
}
