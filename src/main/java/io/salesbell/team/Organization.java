package io.salesbell.team;

import io.salesbell.shared.OrgId;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** A customer company: {@code country} (ISO 3166) chooses the holidays. */
public record Organization(
        OrgId id, String name, Kind kind, String country, ZoneId zone, Locale language, Currency currency) {

    /** The company of this server's own configuration, one that installed itself, or the demo. */
    public enum Kind {
        HOME,
        GUEST,
        DEMO
    }
}
