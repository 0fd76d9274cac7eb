package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one kind of argument off the front of a line. */
interface ValueReader {

    Set<Argument.Kind> kinds();

    /**
     * The value at the reading's position, which then stands behind it; empty, and the position unmoved, when there is
     * none.
     *
     * @param following the arguments that come after, since some end where the next begins
     * @throws io.salesbell.chat.UserMistake when something stands there that can't be meant
     */
    Optional<Object> read(Reading reading, Argument argument, List<Argument> following);

    /** The value that the whole text is, from a form's field or an option. */
    default Optional<Object> readWhole(Reading reading, Argument argument) {
        reading.skipSeparators();
        return read(reading, argument, List.of());
    }
}
