package io.salesbell.record;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records people name by a letter and a number. */
public enum RecordKind {
    VISIT("V", "visit"),
    LEAD("L", "lead"),
    FOLLOW_UP("F", "follow-up"),
    DEAL("D", "deal");

    private final String letter;
    private final String subject;

    RecordKind(String letter, String subject) {
        this.letter = letter;
        this.subject = subject;
    }

    /** The kind's name in the journal and wherever a row refers to a record of any kind; stored, so it never changes. */
    public String subject() {
        return subject;
    }

    public static Optional<RecordKind> ofSubject(String subject) {
        return Arrays.stream(values())
                .filter(kind -> kind.subject.equals(subject))
                .findFirst();
    }

    public String letter() {
        return letter;
    }

    public static Optional<RecordKind> of(String letter) {
        return Arrays.stream(values())
                .filter(kind -> kind.letter.equals(letter))
                .findFirst();
    }
}
