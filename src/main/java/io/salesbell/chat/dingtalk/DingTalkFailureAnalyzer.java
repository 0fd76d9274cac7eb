package io.salesbell.chat.dingtalk;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the operator a DingTalk that can't be served as one sentence instead of a stack trace. */
class DingTalkFailureAnalyzer extends AbstractFailureAnalyzer<DingTalkStartException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DingTalkStartException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
