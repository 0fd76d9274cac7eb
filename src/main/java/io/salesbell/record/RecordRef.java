package io.salesbell.record;

/** A record's short name as people type it: {@code V31}, {@code L12}, {@code D7}, {@code F4}. */
public record RecordRef(RecordKind kind, long number) {
    @Override
    public String toString() {
        return kind.letter() + number;
    }
}
