package io.salesbell.database.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Turns what went wrong with a file into the sentence the operator reads. */
public record FileTrouble(Path file) {

    BackupException exists() {
        return new BackupException(
                "%s exists already and a backup never overwrites; name another file.".formatted(file));
    }

    BackupException unwritable(IOException e) {
        return new BackupException("The backup %s cannot be written (%s).".formatted(file, reason(e)), e);
    }

    BackupException missing() {
        return new BackupException("There is no file %s to restore from.".formatted(file));
    }

    BackupException unreadable(IOException e) {
        return new BackupException("The backup %s cannot be read (%s).".formatted(file, reason(e)), e);
    }

    BackupException foreign() {
        return new BackupException("%s is not a backup made by Salesbell.".formatted(file));
    }

    BackupException damaged(String what) {
        return new BackupException(
                "The backup %s is damaged (%s); nothing was restored, take another one.".formatted(file, what));
    }

    BackupException newer(String theirs, String ours) {
        return new BackupException(
                "%s was made by a newer Salesbell (its tables are at version %s, this one knows %s); restore it with that Salesbell or a later one."
                        .formatted(file, theirs, ours));
    }

    /** Why, in a few words and without the file's name. */
    public static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "a file is in the way";
        }
        if (e instanceof NoSuchFileException) {
            return "its folder does not exist";
        }
        String message = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(e.getMessage());
        return message.replaceAll("\\s+", " ");
    }
}
