package io.salesbell.chat;

/** How somebody named a record: by its short number, by a customer's name, or as the one just spoken of. */
public sealed interface Which {

    /** The words that name it again in a command line. */
    String asTyped();

    /** {@code L12}, {@code 12}, {@code #12}: kind is the letter typed, upper case, or empty. */
    record Numbered(String kind, long number) implements Which {
        @Override
        public String asTyped() {
            return kind + number;
        }
    }

    /** A customer's name or the start of one. */
    record Named(String name) implements Which {
        @Override
        public String asTyped() {
            return name;
        }
    }

    /** {@code last}, 刚才: the record this member touched last. */
    record Latest() implements Which {
        @Override
        public String asTyped() {
            return "last";
        }
    }
}
