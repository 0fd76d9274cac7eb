package io.salesbell.chat.slack;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator a Slack that can't be served as one sentence instead of a stack trace. */
class SlackFailureAnalyzer extends AbstractFailureAnalyzer<SlackStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SlackStartException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
