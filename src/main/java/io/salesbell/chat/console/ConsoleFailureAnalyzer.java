package io.salesbell.chat.console;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator a console that can't be served as one sentence instead of a stack trace. */
class ConsoleFailureAnalyzer extends AbstractFailureAnalyzer<ConsoleStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ConsoleStartException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
