package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;

/** What a message asked for was done as its answer says, but the answer could not be kept. */
class Unanswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer answer;

    Unanswered(Answer answer, RuntimeException cause) {
        super(cause);
        this.answer = answer;
    }

    Answer answer() {
        return answer;
    }
}
