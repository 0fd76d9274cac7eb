package io.salesbell.chat.slack.receiving;

/** Something could not be kept in time; what is done already is recognised when it is asked for again. */
class LateException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
