package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;

/** What a message is answered, and what is taken note of together with the answer: never the one without the other. */
record Answered(Answer answer, Runnable note) {

    static Answered of(Answer answer) {
        return new Answered(answer, () -> {});
    }
}
