package io.salesbell.chat.console;

/** The console is configured so that it can't be served safely; the message is one sentence for the operator. */
class ConsoleStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConsoleStartException(String sentence) {
        super(sentence);
    }
}
