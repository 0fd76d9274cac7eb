package io.salesbell.chat.dingtalk;

/** DingTalk is configured so that it can't be served; the message is one sentence for the operator. */
public class DingTalkStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DingTalkStartException(String sentence) {
        super(sentence);
    }
}
