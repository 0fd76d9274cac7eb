package io.salesbell.chat.slack;

/** Slack is configured so that it can't be served; the message is one sentence for the operator. */
public class SlackStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SlackStartException(String sentence) {
        super(sentence);
    }
}
