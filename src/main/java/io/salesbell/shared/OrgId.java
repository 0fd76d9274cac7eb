package io.salesbell.shared;

import java.util.UUID;

/** Identifies a organization (the customer company, the tenant). */
public record OrgId(UUID value) {
    public static OrgId next() {
        return new OrgId(Ids.next());
    }

    public static OrgId of(String text) {
        return new OrgId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
