package io.salesbell.chat.slack.socket;

/** There is no connection; the message says why. */
final class UnopenedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnopenedException(String why) {
        super(why);
    }
}
