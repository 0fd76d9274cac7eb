package io.salesbell.database.backup;

/** A backup or restore that cannot be done; the message is one sentence for the operator. Nothing was changed. */
public class BackupException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BackupException(String sentence) {
        super(sentence);
    }

    public BackupException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
