package io.salesbell.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The real words, without the rest of the bot. */
public final class TestWords {
    private TestWords() {}

    public static Wording wording() {
        return new Wording(new Catalogue(), Clock.fixed(Instant.parse("2026-11-17T02:00:00Z"), ZoneOffset.UTC));
    }

    public static Catalogue catalogue() {
        return new Catalogue();
    }

    public static PlainCards plain() {
        return new PlainCards(wording());
    }
}
