package io.salesbell.database;

/** Another process has the home. */
class HomeTakenException extends DatabaseStartException {
    private static final long serialVersionUID = 1L;

    HomeTakenException(String sentence) {
        super(sentence);
    }
}
