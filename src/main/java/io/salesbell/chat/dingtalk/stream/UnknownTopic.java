package io.salesbell.chat.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.ServiceException;

/** A topic that was not subscribed to, in the form in which the official client answers with a code. */
final class UnknownTopic extends ServiceException {
    private static final long serialVersionUID = 1L;
    private static final int NOT_FOUND = 404;

    private final String topic;

    UnknownTopic(String topic) {
        this.topic = topic;
    }

    @Override
    public int getCode() {
        return NOT_FOUND;
    }

    @Override
    public String getMessage() {
        return "unknown topic " + topic;
    }
}
