package io.salesbell.record;

import io.salesbell.chat.Speaker;
import java.util.Optional;

/** Finds the record meant by a customer's name or its start: the speaker's own latest one, else anybody's. */
public interface NamedRecords {
    Optional<RecordSource.Found> latest(Speaker speaker, String name);
}
