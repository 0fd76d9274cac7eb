package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader of each kind of argument. */
@Component
class ValueReaders {
    private final Map<Argument.Kind, ValueReader> readers = new EnumMap<>(Argument.Kind.class);

    ValueReaders(List<ValueReader> all) {
        for (ValueReader reader : all) {
            reader.kinds().forEach(kind -> readers.put(kind, reader));
        }
    }

    ValueReader of(Argument argument) {
        ValueReader reader = readers.get(argument.kind());
        if (reader == null) {
            throw new IllegalStateException("nothing reads " + argument.kind());
        }
        return reader;
    }
}
