package io.salesbell.database;

/** The database cannot be used; the message is one sentence for the operator, with the way out in it. */
public class DatabaseStartException extends RuntimeException {
    public DatabaseStartException(String sentence) {
        super(sentence);
    }

    public DatabaseStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
