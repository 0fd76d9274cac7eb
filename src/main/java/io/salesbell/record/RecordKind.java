package io.salesbell.record;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of records people name by a letter and a number. */
public enum RecordKind {
    VISIT("V"),
    LEAD("L"),
    FOLLOW_UP("F"),
    DEAL("D");

    private final String letter;

    RecordKind(String letter) {
        this.letter = letter;
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
