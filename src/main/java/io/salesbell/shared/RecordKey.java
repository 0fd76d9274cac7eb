package io.salesbell.shared;

import java.io.Serializable;
import java.util.UUID;

/** The primary key of every business row: its organization and its own id. */
public record RecordKey(UUID orgId, UUID id) implements Serializable {
    public static RecordKey of(OrgId org, UUID id) {
        return new RecordKey(org.value(), id);
    }
}
